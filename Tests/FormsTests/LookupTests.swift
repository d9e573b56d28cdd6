import Glibc
import Office
import Platform
import Testing

@testable import Forms

@Suite struct `Looking for a template` {
  @Test func `takes the first folder that has it`() throws {
    try withFolder { folder in
      for name in ["a/forms", "b/forms", "c"] { try Folders.makeAll(folder + "/" + name) }
      let templates = FormTemplates(folders: ["a", "none", "b", "c"].map { folder + "/" + $0 })
      #expect(try templates.find(.plan) == nil)
      #expect(throws: FormTemplateError.missing(.plan, folders: templates.folders)) {
        try templates.load(.plan)
      }
      func put(_ path: String, _ text: String) throws {
        try FileContents.writeNew(folder + "/" + path, sample("<text:p>\(text)</text:p>"))
      }
      for path in ["c/plan.fodt", "b/plan.fodt", "b/forms/plan.fodt", "a/forms/plan.fodt"] {
        try put(path, path)
        let found = try #require(try templates.find(.plan))
        #expect(found.path == folder + "/" + path)
        #expect(found.folder == folder + "/" + path.prefix(1))
        #expect(try body(try templates.load(.plan)) == "<text:p>\(path)</text:p>")
      }
      #expect(try templates.find(.decision) == nil)
    }
  }

  @Test func `looks in the office, where it is told to, beside the program, in the sources`() {
    let templates = FormTemplates(
      office: "/srv/office", variable: "/srv/forms", program: "/usr/bin/vpdt",
      sources: "/src/Sources/Forms/FormTemplates.swift")
    #expect(
      templates.folders == [
        "/srv/office/templates", "/srv/forms", "/usr/share/vpdt/templates", "/src/templates",
      ])
    #expect(
      FormTemplates(
        office: nil, variable: nil, program: "/usr/bin/vpdt", sources: "/src/Sources/Forms/a.swift"
      ).folders == ["/usr/share/vpdt/templates", "/src/templates"])
  }

  @Test func `refuses what is no file of a template's size, and passes over nothing`() throws {
    try withFolder { folder in
      for name in ["a", "b"] { try Folders.make(folder + "/" + name) }
      let templates = FormTemplates(folders: [folder + "/a", folder + "/b"])
      let path = folder + "/a/plan.fodt"
      try FileContents.writeNew(folder + "/b/plan.fodt", sample("<text:p/>"))
      try Folders.make(path)
      #expect(throws: FormTemplateError.notAFile(path: path)) { try templates.load(.plan) }
      try Folders.removeAll(path)
      #expect(mkfifo(path, 0o600) == 0)
      #expect(throws: FormTemplateError.notAFile(path: path)) { try templates.load(.plan) }
      try Folders.removeAll(path)
      #expect(symlink("nowhere", path) == 0)
      #expect(
        throws: FormTemplateError.unreadable(path: path, reason: "No such file or directory")
      ) { try templates.load(.plan) }
      try Folders.removeAll(path)
      try FileContents.writeNew(path, Array(repeating: 0x20, count: FormTemplate.sizeLimit + 1))
      #expect(throws: FormTemplateError.tooLarge(path: path, limit: FormTemplate.sizeLimit)) {
        try templates.load(.plan)
      }
      try Folders.removeAll(path)
      try FileContents.writeNew(path, sample("<text:p>\n{{a}}</text:p>"))
      #expect(
        throws: FormTemplateError.badPlaces(path: path, [.init(line: 8, .unknownField("a"))])
      ) { try templates.load(.plan) }
    }
  }

  @Test func `finds every form in the sources`() throws {
    for form in PrintedForm.allCases {
      #expect(try shipped.find(form)?.folder.hasSuffix("/templates") == true)
    }
  }
}

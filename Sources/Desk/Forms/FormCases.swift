import Forms
import Office
import Platform

/// What a printed form comes out as.
public enum FormOutput: Equatable, Sendable {
  /// Flat ODF, for an office suite.
  case document
  /// 80 columns, for a terminal or a plain printer.
  case text
  /// Through `soffice`.
  case pdf, word

  /// By the end of a path; nil for any other.
  public init?(path: String) {
    let name = folded(Folders.name(of: path))
    if name.hasSuffix(".fodt") {
      self = .document
    } else if name.hasSuffix(".txt") {
      self = .text
    } else if name.hasSuffix(".pdf") {
      self = .pdf
    } else if name.hasSuffix(".docx") {
      self = .word
    } else {
      return nil
    }
  }
}

/// The folder the templates of forms come from: the office's own, where it has any, or the next one that
/// has; nil where none has. Needs no office.
public func templateFolder(ofOffice path: String?) -> String? {
  let templates = FormTemplates(office: path)
  let found = PrintedForm.allCases.lazy.compactMap { try? templates.find($0)?.folder }
  return found.first { _ in true }
}

extension OfficeDesk {
  /// Milliseconds `soffice` may take: its first start makes a profile.
  private static let sofficeTime = 120_000

  /// Where the templates of this office are looked for.
  var templates: FormTemplates { FormTemplates(office: folder.path) }

  /// The folders templates are looked for in, in their order, and where each form is found.
  public func formPlaces() -> [(form: PrintedForm, path: String?)] {
    PrintedForm.allCases.map { ($0, (try? templates.find($0))?.path) }
  }

  /// Prints a form to a new file.
  ///
  /// - Parameters:
  ///   - about: The record it is about: a number, a year; nil for the usual one.
  /// - Throws: `FormTemplateError` for its template; `FormError`; `FileError`; the errors of the record.
  public func print(_ form: PrintedForm, about: String?, to path: String) throws {
    let values = try formValues(form, about: about)
    _ = try write(form, values, to: path)
  }

  /// Fills a form and writes it to a new file.
  ///
  /// - Returns: The file.
  func write(
    _ form: PrintedForm, _ values: PrintedForm.Values, to path: String
  ) throws -> String {
    let (output, path) = try newOutput(path)
    let template = try templates.load(form)
    switch output {
    case .document: try makeForm(at: path) { try template.fill(values, into: $0) }
    case .text: try makeForm(at: path) { try template.writeText(values, into: $0) }
    case .pdf, .word:
      try convert(to: output, at: path) { try template.fill(values, into: $0) }
    }
    return path
  }

  /// Where something printed goes to, and as what by the end of its name.
  ///
  /// - Throws: `FormError.badPath`; `FileError.exists`; `TrayError.pathsClosed`.
  func newOutput(_ entered: String) throws -> (FormOutput, path: String) {
    guard let output = FormOutput(path: entered) else { throw FormError.badPath(entered) }
    let path = try path(entered: entered)
    if Folders.exists(path) { throw FileError.exists(path: path) }
    return (output, path)
  }

  /// The text of a form, passed on piece after piece.
  public func formText(
    _ form: PrintedForm, about: String?, _ take: (String) throws -> Void
  ) throws {
    let template = try templates.load(form)
    try template.writeText(try formValues(form, about: about)) { bytes in
      try take(String(decoding: bytes, as: UTF8.self))
    }
  }

  func makeForm(
    at path: String, _ fill: (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    do {
      let file = OpenFile(try Descriptor.making(path, mode: 0o644))
      do {
        let watch = watch
        try fill { bytes in
          try watch.check()
          try file.descriptor.write(bytes)
        }
        try file.descriptor.flush()
        try Folders.flush(Folders.parent(of: path))
      } catch {
        try? Folders.removeFile(path)
        throw error
      }
    } catch let error as SystemError {
      throw FileError(writing: path, error)
    }
  }

  /// Lets `soffice` make the file in a folder of its own, with a profile of its own, and moves it to its
  /// place.
  func convert(
    to output: FormOutput, at path: String,
    _ fill: (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let format = output == .word ? "docx" : "pdf"
    let place = Folders.parent(of: path) + "/." + Machine.randomName() + ".part"
    do {
      try Folders.make(place)
      defer { try? Folders.removeAll(place) }
      try makeForm(at: place + "/form.fodt", fill)
      var child = ChildProcess(
        HelperProgram.Name.soffice.rawValue,
        [
          "-env:UserInstallation=file://" + place + "/profile", "--headless", "--norestore",
          "--convert-to", format, "--outdir", place, place + "/form.fodt",
        ], environment: ["LC_ALL": "C.UTF-8", "HOME": place], searchPath: programs)
      child.timeLimit = OfficeDesk.sofficeTime
      let watch = watch
      let outcome = try child.run(goesOn: {
        watch.goesOn(.program(HelperProgram.Name.soffice.rawValue))
      })
      if outcome.ending == .stopped { throw WorkError.stopped }
      guard outcome.ending == .exited(0), Folders.exists(place + "/form." + format) else {
        throw FormError.notMade(path: path)
      }
      try Folders.renameNew(place + "/form." + format, to: path)
      try Folders.flush(Folders.parent(of: path))
    } catch ChildProcessError.notFound {
      throw FormError.noProgram(path: path)
    } catch is ChildProcessError {
      throw FormError.notMade(path: path)
    } catch let error as SystemError {
      throw FileError(writing: path, error)
    }
  }
}

import Platform
import Store
import Support
import Testing

/// An office on a disk that has no room, or takes nothing, from the first call on.
@Suite struct `An office on a disk that takes nothing any more` {
  private let office: PractiseOffice

  init() throws {
    office = try PractiseOffice()
    let made = try office.shell.run(
      """
      cp "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf" letter.pdf &&
      vpdt incoming register --paper --from "Sở GDĐT" --ref 1/SGDĐT --issued 2026-03-01 --type CV \
        --subject Họp && vpdt body add H29.123 --name "UBND xã Đông Hòa"
      """)
    try #require(made.status == 0, "\(made.lines)")
  }

  private static let reading = [
    "incoming list", "incoming show 1", "search Họp", "person list", "check", "journal verify",
  ]

  private static let writing = [
    #"incoming register letter.pdf --from "Sở GDĐT" --ref 2/SGDĐT --issued 2026-03-01 --type CV --subject Họp"#,
    "incoming submit 1", "outgoing draft --type BC --subject X --file letter.pdf",
    "body add H29.124 --name X", "dossier open 99.TC --title X --class BNV22-KT-01b",
    "setting set signature.rule unbroken",
  ]

  /// Runs a command on the bad disk.
  private func run(_ command: String, _ fault: DiskFault) throws -> Shell.Result {
    try office.shell.run(
      """
      LD_PRELOAD='\(DiskFault.library)' VPDT_FAULT=\(fault.order(at: 1)) VPDT_FAULT_UNDER="$PWD/office" \
        '\(BuiltProgram.path)' --now \(office.moment) \(command)
      """)
  }

  @Test(arguments: [(DiskFault.full, "disk-full"), (.readOnly, "read-only")])
  func `stays as it is, and says why at every command`(fault: DiskFault, code: String) throws {
    let before = try Snapshot(of: office.shell.folder + "/office")
    for command in Self.writing + Self.reading {
      let result = try run(command, fault)
      #expect(result.status == 1, "\(command): \(result.lines)")
      #expect(
        ["[store.\(code)]", "[file.\(code)]"].contains {
          result.lines.first?.hasSuffix($0) == true
        }, "\(command): \(result.lines)")
      #expect(result.lines.dropFirst().first?.hasPrefix("!   thử: ") == true)
    }
    #expect(try Snapshot(of: office.shell.folder + "/office") == before)
    try office.expectSound()
  }

  @Test func `can be read while somebody has it open`() throws {
    let database = try OfficeFolder(path: office.shell.folder + "/office").open()
    _ = try database.run("SELECT count(*) FROM journal") { $0.int(0) }
    for command in Self.reading {
      let result = try run(command, .full)
      #expect(result.status == 0, "\(command): \(result.lines)")
    }
    for command in Self.writing {
      let result = try run(command, .full)
      #expect(result.lines.first?.hasSuffix("disk-full]") == true, "\(command): \(result.lines)")
    }
    withExtendedLifetime(database) {}
    try office.expectSound()
  }
}

import Glibc
import Platform
import Store
import Testing

/// A small disk of its own under an office; whoever may not mount one skips the test.
final class SmallDisk {
  let path: String
  let shell: Shell

  /// - Returns: Nil where mounting is not allowed.
  init?(kilobytes: Int) throws {
    shell = try Shell(moment: "2026-03-02T09:00")
    path = shell.folder + "/office"
    try Folders.make(path)
    guard try shell.run("mount -t tmpfs -o size=\(kilobytes)k tmpfs office").status == 0 else {
      return nil
    }
    let result = try shell.run(
      "vpdt init office --name 'Trường THCS Hoa Ban' --organ-id H29.123.7 --abbreviation HB --rehearsal"
    )
    try #require(result.status == 0, "\(result.lines)")
  }

  func turnReadOnly() throws {
    try #require(try shell.run("mount -o remount,ro office").status == 0)
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// Whether this machine lets the test mount a disk: root, outside of a strict container.
  static let isAllowed: Bool =
    (try? SmallDisk(kilobytes: 4096)).flatMap { $0 } != nil
}

@Suite(.enabled(if: SmallDisk.isAllowed, "mounting a small disk needs root"))
struct `A disk that takes no more` {
  let register =
    "vpdt incoming register --from 'Sở GDĐT' --issued 2026-03-01 --type CV --subject Họp"

  @Test func `refuses a file with one clear error and keeps the office as it was`() throws {
    let disk = try #require(try SmallDisk(kilobytes: 3400))
    let letter = "\(disk.shell.folder)/letter.pdf"
    let bytes = try FileContents.read(
      Project.root + "/Tests/Fixtures/pdfsig/pdf/n01-unsigned.pdf", limit: 1 << 20)
    try FileContents.writeNew(
      letter, try #require(bytes) + [UInt8](repeating: 0x25, count: 4_000_000))
    let before = try Snapshot(of: disk.path)
    let result = try disk.shell.run("\(register) --ref 1/SGDĐT letter.pdf")
    #expect(result.status == 1)
    #expect(result.lines.first?.hasSuffix("[file.disk-full]") == true, "\(result.lines)")
    #expect(try Snapshot(of: disk.path).differences(from: before) == ["/files/new"])
    #expect(try disk.shell.run("vpdt check").status == 0)
  }

  @Test func `refuses an entry with one clear error, and goes on when there is room`() throws {
    let disk = try #require(try SmallDisk(kilobytes: 3400))
    #expect(try disk.shell.run("\(register) --ref 1/SGDĐT --paper").status == 0)
    _ = try disk.shell.run("cat /dev/zero > office/backups/filler")
    let before = try Snapshot(of: disk.path)
    let result = try disk.shell.run("\(register) --ref 2/SGDĐT --paper")
    #expect(result.status == 1)
    #expect(result.lines.first?.hasSuffix("[store.disk-full]") == true, "\(result.lines)")
    #expect(try Snapshot(of: disk.path).differences(from: before) == [])
    _ = try disk.shell.run("rm office/backups/filler")
    #expect(
      try disk.shell.run("\(register) --ref 2/SGDĐT --paper").lines[0].hasPrefix("vào sổ 2/2026"))
    #expect(try disk.shell.run("vpdt check").status == 0)
  }

  @Test func `is no place for half a bundle, and what was not written was not handed over`() throws
  {
    let office = try PractiseOffice()
    try office.issueReport()
    let stick = office.shell.folder + "/stick"
    try #require(
      try office.shell.run("mkdir stick && mount -t tmpfs -o size=64k tmpfs stick").status == 0)
    defer { umount2(stick, Int32(MNT_DETACH)) }
    let before = try Snapshot(of: office.shell.folder)
    for form in ["", "--zip"] {
      let result = try office.shell.run("vpdt exchange export --to H29.123 \(form) stick")
      #expect(result.status == 1)
      #expect(result.lines.first?.hasSuffix("[file.disk-full]") == true, "\(result.lines)")
      #expect(try Snapshot(of: office.shell.folder).differences(from: before) == [])
    }
    #expect(try office.shell.run("vpdt exchange export --to H29.123 other").status == 0)
  }

  @Test func `takes in no part of a bundle`() throws {
    let office = try PractiseOffice()
    try office.issueReport()
    try #require(try office.shell.run("vpdt exchange export --to H29.123 stick").status == 0)
    let disk = try #require(try SmallDisk(kilobytes: 3400))
    let identifier = "UPDATE office SET organ_id = 'H29.123'"
    try OfficeFolder(path: disk.path).open().run(identifier)
    _ = try disk.shell.run(
      "cat /dev/zero > office/backups/filler; truncate -s -20000 office/backups/filler")
    let before = try Snapshot(of: disk.path)
    let bundle = office.shell.folder + "/stick/H29.123.7-2026-03-02-1"
    let result = try disk.shell.run("vpdt exchange import \(bundle) --register")
    #expect(result.status == 1)
    #expect(result.lines.first?.contains("disk-full]") == true, "\(result.lines)")
    let changed = try Snapshot(of: disk.path).differences(from: before)
    #expect(changed == ["/files/new"] || changed == [])
    _ = try disk.shell.run("rm office/backups/filler")
    #expect(try disk.shell.run("vpdt exchange import \(bundle) --register").status == 0)
    // Check would notice that the office was renamed past the program.
    try OfficeFolder(path: disk.path).open().run("UPDATE office SET organ_id = 'H29.123.7'")
    #expect(try disk.shell.run("vpdt check").status == 0)
  }

  @Test func `that is read-only is named as what it is`() throws {
    let disk = try #require(try SmallDisk(kilobytes: 3400))
    try disk.turnReadOnly()
    let before = try Snapshot(of: disk.path)
    let entry = try disk.shell.run("\(register) --ref 1/SGDĐT --paper")
    #expect(entry.status == 1)
    #expect(entry.lines.first?.hasSuffix("[store.read-only]") == true, "\(entry.lines)")
    let office = try disk.shell.run(
      "vpdt init office/other --name X --organ-id H29.123.8 --abbreviation X --rehearsal")
    #expect(office.status == 1)
    #expect(office.lines.first?.hasSuffix("[file.read-only]") == true, "\(office.lines)")
    #expect(try Snapshot(of: disk.path) == before)
  }
}

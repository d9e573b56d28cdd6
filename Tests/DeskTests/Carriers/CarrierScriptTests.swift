import Platform
import Support
import Testing

@testable import Desk

/// A folder with a name as people give them, and a file as vpdt would never call one.
private final class Place {
  let path = "/tmp/vpdt-scripts-" + Machine.randomName()
  let there: String
  let file: String
  let content = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7 >> 3) }
  static let name = #"gói "số 1" của 'Lan' [a]*?$(x)`y`.zip"#

  init() throws {
    there = path + #"/nơi đến \ "x" *"#
    file = path + "/" + Place.name
    try Folders.makeAll(there)
    try Folders.make(path + "/here")
    try Folders.make(path + "/bin")
    try FileContents.writeNew(file, content)
  }

  deinit { try? Folders.removeAll(path) }

  /// Runs a shipped carrier as vpdt does.
  func run(_ script: String, _ words: [String]) throws -> Outcome {
    try ChildProcess(
      "/bin/sh", [CarrierOffice.scripts + "/" + script] + words,
      environment: [
        "VPDT_BODY": "H29.123", "VPDT_BODY_NAME": "UBND xã Đông Hòa",
        "VPDT_OFFICE_ID": "H29.123.7", "PATH": path + "/bin:" + TestPrograms.path,
      ]
    ).run()
  }

  /// Puts a stand-in for a program where carriers look first.
  func stand(in name: String) throws {
    // By a process of its own, so that no other test holds it open for writing when it is run.
    _ = try ChildProcess(
      "cp", [SampleDesk.fixture("programs/" + name), path + "/bin/" + name]
    ).run()
  }
}

private func said(_ outcome: Outcome) -> String { String(decoding: outcome.errors, as: UTF8.self) }

@Suite struct `The carrier through a folder` {
  @Test func `copies a bundle whole, and brings one and removes it`() throws {
    let place = try Place()
    let sent = try place.run("folder.sh", ["send", place.there, place.file])
    #expect(sent.ending == .exited(0), "\(said(sent))")
    #expect(try Folders.names(in: place.there) == [Place.name])
    #expect(try bytes(of: place.there + "/" + Place.name) == place.content)
    #expect(Folders.exists(place.file))
    // Once more, as after a kill.
    #expect(try place.run("folder.sh", ["send", place.there, place.file]).ending == .exited(0))
    try FileContents.writeNew(place.there + "/.half.zip", [1])
    try FileContents.writeNew(place.there + "/other.zip.part", [1])
    let got = try place.run("folder.sh", ["receive", place.there, place.path + "/here"])
    #expect(got.ending == .exited(0), "\(said(got))")
    #expect(try Folders.names(in: place.path + "/here") == [Place.name])
    #expect(try bytes(of: place.path + "/here/" + Place.name) == place.content)
    #expect(try Folders.names(in: place.there) == [".half.zip", "other.zip.part"])
  }

  @Test func `asks to be called later where the stick is not in`() throws {
    let place = try Place()
    let outcome = try place.run("folder.sh", ["send", place.path + "/nowhere", place.file])
    #expect(outcome.ending == .exited(75))
    #expect(said(outcome) == "no folder \(place.path)/nowhere\n")
  }

  @Test func `leaves nothing half there when it cannot write`() throws {
    let place = try Place()
    let outcome = try place.run("folder.sh", ["send", place.there, place.path + "/gone.zip"])
    #expect(outcome.ending != .exited(0))
    #expect(try Folders.names(in: place.there) == [])
  }
}

@Suite struct `The carrier over SFTP` {
  /// The words before the folder: a stand-in, or the server of OpenSSH without a network.
  static let server = "/usr/lib/openssh/sftp-server"

  private func walk(_ place: Place, _ options: [String]) throws {
    let sent = try place.run("sftp.sh", ["send"] + options + ["host", place.there, place.file])
    #expect(sent.ending == .exited(0), "\(said(sent))")
    #expect(try Folders.names(in: place.there) == [Place.name])
    #expect(try bytes(of: place.there + "/" + Place.name) == place.content)
    #expect(
      try place.run("sftp.sh", ["send"] + options + ["host", place.there, place.file]).ending
        == .exited(0))
    try FileContents.writeNew(place.there + "/.half.zip", [1])
    try FileContents.writeNew(place.there + "/ghi chú.txt", [1])
    try FileContents.writeNew(place.there + "/hai.edxml", [2])
    let got = try place.run(
      "sftp.sh", ["receive"] + options + ["host", place.there, place.path + "/here"])
    #expect(got.ending == .exited(0), "\(said(got))")
    #expect(Set(try Folders.names(in: place.path + "/here")) == [Place.name, "hai.edxml"])
    #expect(try bytes(of: place.path + "/here/" + Place.name) == place.content)
    #expect(Set(try Folders.names(in: place.there)) == [".half.zip", "ghi chú.txt"])
  }

  @Test func `puts a bundle under another name first, and removes what it has brought`() throws {
    let place = try Place()
    try place.stand(in: "sftp")
    try walk(place, ["-P", "2222", "-i", "/key file"])
  }

  @Test(.enabled(if: Folders.exists(server), "needs openssh-sftp-server"))
  func `speaks with OpenSSH as with the stand-in`() throws {
    try walk(try Place(), ["-D", SFTP.server])
  }

  @Test func `asks to be called later where nobody answers`() throws {
    let place = try Place()
    let outcome = try place.run("sftp.sh", ["send", "-P", "1", "127.0.0.1", "/x", place.file])
    #expect(outcome.ending == .exited(75) && !outcome.errors.isEmpty)
  }
}

private typealias SFTP = `The carrier over SFTP`

@Suite struct `The carrier by mail` {
  @Test func `hands sendmail a message with the bundle attached, byte for byte`() throws {
    let place = try Place()
    try place.stand(in: "sendmail")
    let box = place.path + "/bin/Maildir"
    for name in ["new", "cur", "tmp"] { try Folders.makeAll(box + "/" + name) }
    let sent = try place.run("mail.sh", ["send", "vt@truong.vn", "vanthu@xa.vn", place.file])
    #expect(sent.ending == .exited(0), "\(said(sent))")
    let mail = try #require(try Folders.names(in: box + "/new").first)
    let text = String(decoding: try #require(try bytes(of: box + "/new/" + mail)), as: UTF8.self)
    #expect(text.hasPrefix("From: <vt@truong.vn>\nTo: <vanthu@xa.vn>\nSubject: g"))
    #expect(
      text.split(separator: "\n").allSatisfy {
        $0.utf8.count <= 998 && $0.utf8.allSatisfy { $0 < 0x80 }
      })
    // What needs no bundle stays for a person.
    try FileContents.writeNew(box + "/new/2", Array("Subject: Mời họp\n\nKính mời.\n".utf8))
    let got = try place.run("mail.sh", ["receive", box, place.path + "/here"])
    #expect(got.ending == .exited(0), "\(said(got))")
    let names = try Folders.names(in: place.path + "/here")
    #expect(names.count == 1 && names[0].hasSuffix(".zip"))
    #expect(try bytes(of: place.path + "/here/" + names[0]) == place.content)
    #expect(try Folders.names(in: box + "/new") == ["2"])
    #expect(try Folders.names(in: box + "/cur") == [mail + ":2,S"])
  }

  @Test func `passes on that the mail server asks to be called later`() throws {
    let place = try Place()
    try place.stand(in: "sendmail")
    let outcome = try place.run("mail.sh", ["send", "vt@truong.vn", "vanthu@xa.vn", place.file])
    #expect(outcome.ending == .exited(75))
  }

  @Test(arguments: ["-oQ/tmp@x", "a@b c", "a\nBcc: x@y", "", "a", "a@b@c", "<a@b>"])
  func `takes nothing for an address that is none`(address: String) throws {
    let place = try Place()
    try place.stand(in: "sendmail")
    let outcome = try place.run("mail.sh", ["send", "vt@truong.vn", address, place.file])
    #expect(outcome.ending == .exited(64))
  }
}

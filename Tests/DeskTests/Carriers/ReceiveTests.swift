import Glibc
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

private let bundle = "H29.123.7-2026-11-24-1"

@Suite struct `Bringing bundles by a carrier` {
  @Test func `drops what is there byte for byte, and gives what differs another name`() throws {
    let offices = try CarrierOffice()
    let inbox = offices.commune.folder.inbox
    try FileContents.writeNew(inbox + "/a.zip", [1, 2])
    try FileContents.writeNew(inbox + "/b.zip", [1, 2])
    try offices.receive(
      byScript:
        #"printf '\001\002' > "$1/a.zip"; printf '\001\003' > "$1/b.zip"; printf x > "$1/c""#)
    let (carriers, items) = try offices.commune.receiveBundles()
    #expect(carriers[0].arrived == ["b-2.zip", "c"] && carriers[0].known == 1)
    #expect(try bytes(of: inbox + "/b.zip") == [1, 2])
    #expect(try bytes(of: inbox + "/b-2.zip") == [1, 3])
    // None of it can be read: it stays, and is named.
    #expect(items.map(\.name) == ["a.zip", "b-2.zip", "b.zip", "c"])
    #expect(
      items.allSatisfy { if case .refused = $0.outcome { true } else { false } })
    #expect(try names(in: inbox) == ["a.zip", "b-2.zip", "b.zip", "c"])
  }

  @Test func `takes nothing that is being written, no link, no folder and no name that acts`()
    throws
  {
    let offices = try CarrierOffice()
    try offices.receive(
      byScript: #"""
        cd "$1"; echo > .half.part; ln -s /etc/passwd link.zip; mkdir bag; echo > "$(printf 'a\033[2Jb')"
        """#)
    let (carriers, items) = try offices.commune.receiveBundles()
    #expect(carriers[0].arrived == [] && carriers[0].strange.count == 3 && items.isEmpty)
    #expect(try names(in: offices.commune.folder.inbox) == [])
  }

  @Test func `keeps what was whole when the program failed, and says how it did`() throws {
    let offices = try CarrierOffice()
    try offices.issue()
    _ = try offices.school.clerk.sendBundles()
    let stick = offices.stick.replacing("'", with: "'\\''")
    try offices.receive(
      byScript: "cp '\(stick)/'*.zip \"$1\"; echo 'đứt đường truyền' >&2; exit 1")
    let (carriers, items) = try offices.commune.receiveBundles()
    #expect(carriers[0].run == CarrierRun(.failed(status: 1), said: "đứt đường truyền"))
    #expect(carriers[0].hasFailed && items.count == 1)
    #expect(try offices.commune.incoming(.state(.received), limit: 9).count == 1)
    let carrier = try offices.commune.carrier(of: offices.fromSchool)
    #expect(carrier.received?.run == carriers[0].run)
  }

  @Test func `finds what another one had brought before it was ended`() throws {
    let offices = try CarrierOffice()
    try offices.issue()
    _ = try offices.school.clerk.sendBundles()
    let landing = offices.commune.folder.landing(of: offices.fromSchool.organId)
    try Folders.makeAll(landing)
    try Folders.rename(offices.stick + "/\(bundle).zip", to: landing + "/\(bundle).zip")
    try FileContents.writeNew(landing + "/.other.zip.part", [1])
    try offices.receive(byScript: "exit 75")
    #expect(try offices.commune.receiveBundles().inbox.count == 1)
    #expect(try Folders.names(in: landing) == [])
    #expect(try offices.commune.incoming(.state(.received), limit: 9).count == 1)
  }

  @Test func `takes in what somebody has put into the inbox, without any carrier`() throws {
    let offices = try CarrierOffice()
    try offices.issue()
    let made = try offices.school.clerk.exportBundle(
      to: offices.toCommune, into: offices.commune.folder.inbox, asArchive: false)
    _ = try offices.commune.setCarrier(of: offices.fromSchool, .none)
    let (carriers, items) = try offices.commune.receiveBundles()
    #expect(carriers.isEmpty && items.map(\.name) == [made.name])
    #expect(try names(in: offices.commune.folder.inbox + "/taken") == [made.name])
    #expect(throws: CarrierError.nothingReceives(from: "Trường THCS Hoa Ban")) {
      try offices.commune.receiveBundles(from: offices.fromSchool)
    }
  }

  @Test func `waits for nobody who is at it already`() throws {
    let offices = try CarrierOffice()
    let landing = offices.commune.folder.landing(of: offices.fromSchool.organId)
    let reports = try FileLock(landing + ".lock").withTurn {
      try offices.commune.receiveBundles().carriers
    }
    #expect(reports.map(\.isBusy) == [true])
  }
}

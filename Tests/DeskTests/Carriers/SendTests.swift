import Glibc
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

private let bundle = "H29.123.7-2026-11-24-1"

@Suite struct `Handing bundles to a carrier` {
  @Test func `brings every document to the other office, once`() throws {
    let offices = try CarrierOffice()
    try offices.issue("Báo cáo 1")
    try offices.issue("Báo cáo 2")
    let report = try #require(try offices.school.clerk.sendBundles().first)
    #expect(
      report.events == [.made(bundle: bundle, documents: 2), .handedOver(bundle: bundle, time: 1)])
    #expect(try names(in: offices.stick) == [bundle + ".zip"])
    #expect(try names(in: offices.outbox.path) == ["sent"])
    #expect(
      try bytes(of: offices.stick + "/\(bundle).zip")
        == bytes(of: offices.outbox.sentBundle(bundle)))
    // Again nothing happens.
    #expect(try offices.school.clerk.sendBundles().map(\.events) == [[]])
    let (carriers, inbox) = try offices.commune.receiveBundles()
    #expect(
      carriers.map(\.arrived) == [[bundle + ".zip"]] && inbox.map(\.name) == [bundle + ".zip"])
    #expect(try names(in: offices.stick) == [])
    #expect(try names(in: offices.commune.folder.inbox) == ["taken"])
    let received = try offices.commune.incoming(.state(.received), limit: 9)
    #expect(Set(received.map(\.subject)) == ["Báo cáo 1", "Báo cáo 2"])
    // A second copy on the way changes nothing.
    #expect(symlink(offices.outbox.sentBundle(bundle), offices.stick + "/again.zip") == 0)
    #expect(try offices.commune.receiveBundles().inbox.isEmpty)
    try FileContents.writeNew(
      offices.stick + "/again.zip.2", try #require(try bytes(of: offices.outbox.sentBundle(bundle)))
    )
    #expect(try offices.commune.receiveBundles().inbox.count == 1)
    #expect(try offices.commune.incoming(.state(.received), limit: 9).count == 2)
    #expect(try offices.acts() == ["exchange.export", "exchange.send"])
    #expect(try offices.school.clerk.check().faultCount == 0)
    #expect(try offices.commune.check().faultCount == 0)
  }

  @Test func `waits longer after each attempt that failed, and says why`() throws {
    let offices = try CarrierOffice()
    try offices.issue()
    try offices.send(byScript: "echo 'không có mạng' >&2; exit 75")
    let later = CarrierRun(.later, said: "không có mạng")
    let first = offices.school.clerk.now()
    let second = Dispatch.retry(of: bundle, after: 1, at: first)
    #expect(
      try offices.school.clerk.sendBundles().first?.events.last
        == .notHandedOver(bundle: bundle, later, next: second))
    #expect(
      try offices.school.clerk.sendBundles().first?.events == [
        .waits(bundle: bundle, until: second)
      ])
    let third = Dispatch.retry(of: bundle, after: 2, at: second)
    #expect(
      try offices.school.clerk.at(second).sendBundles().first?.events
        == [.notHandedOver(bundle: bundle, later, next: third)])
    #expect(third.milliseconds - second.milliseconds > 5 * 60_000 - 1)
    let waiting = try offices.school.clerk.undelivered(limit: 9)
    #expect(waiting.map(\.attempts) == [2] && waiting[0].last == later)
    #expect(try offices.school.clerk.transfers(limit: 9).map(\.standing) == [.queued])
    // Whoever does not want to wait need not.
    try offices.send(byScript: "cp \"$1\" '\(offices.stick.replacing("'", with: "'\\''"))'/")
    #expect(
      try offices.school.clerk.sendBundles(atOnce: true).first?.events
        == [.handedOver(bundle: bundle, time: 1)])
    // A retry leaves no line in the journal.
    #expect(try offices.acts() == ["exchange.export", "exchange.send"])
  }

  @Test func `is given up after as many attempts as a setting says, until somebody says otherwise`()
    throws
  {
    let offices = try CarrierOffice()
    try offices.issue()
    try offices.school.clerk.set(.exchangeAttempts, to: "2")
    try offices.send(byScript: "exit 3")
    _ = try offices.school.clerk.sendBundles()
    let last = try offices.clerk(at: "2026-11-25T09:00").sendBundles()[0]
    #expect(
      last.hasFailed
        && last.events == [
          .notHandedOver(bundle: bundle, CarrierRun(.failed(status: 3)), next: nil)
        ])
    #expect(try offices.clerk(at: "2027-01-25T09:00").sendBundles()[0].events == [])
    #expect(try offices.school.clerk.undelivered(limit: 9).map(\.state) == [.failed])
    #expect(try offices.school.clerk.transfers(limit: 9).map(\.standing) == [.failed])
    _ = try offices.clerk(at: "2027-01-25T09:00").sendBundles(atOnce: true)
    #expect(try offices.acts() == ["exchange.export", "exchange.give-up"])
    try offices.send(byScript: "exit 0")
    _ = try offices.clerk(at: "2027-01-25T09:00").sendBundles(atOnce: true)
    #expect(try offices.acts() == ["exchange.export", "exchange.give-up", "exchange.send"])
    #expect(try offices.school.clerk.undelivered(limit: 9) == [])
  }

  @Test func `ends a program that takes too long, with all it has started`() throws {
    let offices = try CarrierOffice()
    try offices.issue()
    try offices.school.clerk.set(.carrierSeconds, to: "1")
    let mark = offices.school.path + "/late"
    try offices.send(byScript: "echo bắt đầu >&2; (sleep 3; touch '\(mark)') & wait")
    let begun = Machine.milliseconds()
    let events = try offices.school.clerk.sendBundles()[0].events
    #expect(Machine.milliseconds() - begun < 2500)
    guard case .notHandedOver(_, let run, _) = events.last else {
      Issue.record("\(events)"); return
    }
    #expect(run == CarrierRun(.outOfTime, said: "bắt đầu"))
    usleep(3_000_000)
    #expect(!Folders.exists(mark))
  }

  @Test func `tells the program for whom it works, and nothing else`() throws {
    let offices = try CarrierOffice()
    try offices.issue()
    try offices.send(
      byScript: "env -u PWD -u OLDPWD -u SHLVL -u _ | grep -v ^PATH= | sort >&2; exit 1")
    guard case .notHandedOver(_, let run, _) = try offices.school.clerk.sendBundles()[0].events.last
    else { Issue.record("handed over"); return }
    #expect(
      run.said
        == "VPDT_BODY=H29.123 VPDT_BODY_NAME=UBND xã Đông Hòa VPDT_OFFICE_ID=H29.123.7")
  }

  @Test func `says that its program is not there`() throws {
    let offices = try CarrierOffice()
    try offices.issue()
    try offices.send(by: ["/nowhere/carrier.sh"])
    guard case .notHandedOver(_, let run, _) = try offices.school.clerk.sendBundles()[0].events.last
    else { Issue.record("handed over"); return }
    #expect(run == CarrierRun(.missing, said: "/nowhere/carrier.sh"))
    let missing = try offices.school.clerk.missingCarrierPrograms()
    #expect(missing.map(\.program) == ["/nowhere/carrier.sh"])
  }

  @Test func `waits for nobody who is at it already`() throws {
    let offices = try CarrierOffice()
    try offices.issue()
    try Folders.makeAll(offices.outbox.path)
    let report = try FileLock(offices.outbox.lock).withTurn {
      try offices.school.clerk.sendBundles()[0]
    }
    #expect(report.isBusy && report.events == [] && !report.hasFailed)
    #expect(try offices.school.clerk.bundles(limit: 9).isEmpty)
    #expect(try offices.school.clerk.sendBundles()[0].events.count == 2)
  }

  @Test func `makes a bundle again that is recorded and lies nowhere`() throws {
    let offices = try CarrierOffice()
    try offices.issue()
    let body = offices.toCommune
    // As after a kill between the record and the name.
    let made = try offices.school.clerk.exportBundle(
      to: body, into: offices.school.path + "/elsewhere", asArchive: true)
    try offices.school.clerk.database.run("UPDATE bundle SET finished_ms = NULL")
    #expect(
      try offices.school.clerk.sendBundles()[0].events == [.handedOver(bundle: bundle, time: 1)])
    #expect(try bytes(of: made.path) == bytes(of: offices.stick + "/\(bundle).zip"))
    #expect(try offices.school.clerk.bundles(limit: 9).allSatisfy { $0.finishedAt != nil })
    // One that was exported for somebody to carry is left to them.
    try offices.issue("Khác")
    _ = try offices.school.clerk.exportBundle(
      to: body, into: offices.school.path + "/elsewhere", asArchive: true)
    #expect(try offices.school.clerk.sendBundles()[0].events == [])
  }

  @Test func `hands over again what nobody knows the end of, and puts away what was handed over`()
    throws
  {
    let offices = try CarrierOffice()
    try offices.issue()
    _ = try offices.school.clerk.sendBundles()
    let database = offices.school.clerk.database
    // Killed while the carrier ran.
    try database.run("UPDATE dispatch SET state = 'queued', times = 0, sent_ms = NULL, is_open = 1")
    try database.run("UPDATE dispatch_attempt SET ended_ms = NULL, result = NULL, said = NULL")
    try Folders.rename(offices.outbox.sentBundle(bundle), to: offices.outbox.bundle(bundle))
    #expect(
      try offices.school.clerk.sendBundles()[0].events == [.handedOver(bundle: bundle, time: 1)])
    // Killed after the record, before the file was moved.
    try Folders.rename(offices.outbox.sentBundle(bundle), to: offices.outbox.bundle(bundle))
    #expect(try offices.school.clerk.sendBundles()[0].events == [])
    #expect(try names(in: offices.outbox.path) == ["sent"])
    #expect(try names(in: offices.outbox.sent) == [bundle + ".zip"])
    #expect(try names(in: offices.stick) == [bundle + ".zip"])
  }

  @Test func `leaves a bundle for whoever takes it along where there is no carrier`() throws {
    let offices = try CarrierOffice()
    try offices.issue()
    _ = try offices.school.clerk.setCarrier(of: offices.toCommune, .none)
    #expect(try offices.school.clerk.sendBundles().isEmpty)
    let path = offices.outbox.bundle(bundle)
    #expect(
      try offices.school.clerk.sendBundles(to: offices.toCommune)[0].events
        == [.made(bundle: bundle, documents: 1), .lies(bundle: bundle, path: path)])
    try Folders.rename(path, to: offices.outbox.sentBundle(bundle))
    #expect(
      try offices.school.clerk.sendBundles(to: offices.toCommune)[0].events
        == [.takenAlong(bundle: bundle)])
    #expect(try offices.school.clerk.sendBundles(to: offices.toCommune)[0].events == [])
    #expect(try offices.acts() == ["exchange.export", "exchange.send"])
  }

  @Test func `leaves alone what is no bundle for the body`() throws {
    let offices = try CarrierOffice()
    try Folders.makeAll(offices.outbox.path)
    try FileContents.writeNew(offices.outbox.path + "/thư riêng.zip", [1])
    #expect(
      try offices.school.clerk.sendBundles()[0].events == [.stranger(name: "thư riêng.zip")])
    #expect(try names(in: offices.stick) == [])
  }

  @Test func `does not hand over what was frozen since`() throws {
    let offices = try CarrierOffice()
    let document = try offices.issue()
    try offices.send(byScript: "exit 75")
    _ = try offices.school.clerk.sendBundles()
    _ = try offices.school.clerk.freeze(.outgoing(document.id), as: .secret, note: "a")
    try offices.send(byScript: "exit 0")
    let report = try offices.school.clerk.sendBundles(atOnce: true)[0]
    #expect(report.events == [.frozen(bundle: bundle)] && report.hasFailed)
  }

  @Test func `keeps what was handed over for some days, and makes the same bytes after`() throws {
    let offices = try CarrierOffice()
    try offices.issue()
    _ = try offices.school.clerk.sendBundles()
    let sent = try #require(try bytes(of: offices.outbox.sentBundle(bundle)))
    _ = try offices.clerk(at: "2026-12-24T08:59").sendBundles()
    #expect(Folders.exists(offices.outbox.sentBundle(bundle)))
    let later = offices.clerk(at: "2026-12-24T09:00")
    _ = try later.sendBundles()
    #expect(!Folders.exists(offices.outbox.sentBundle(bundle)))
    let again = try later.exportAgain(bundle, into: offices.school.path + "/x", asArchive: true)
    #expect(try bytes(of: again.path) == sent)
  }

  @Test func `is set by the administrator and used by the clerk`() throws {
    let real = try SampleDesk(isRehearsal: false)
    let body = try real.clerk.body(named: "H29.123")
    #expect(throws: PersonError.lacksRole(.administrator)) {
      try real.teacher.setCarrier(of: body, .none)
    }
    let offices = try CarrierOffice()
    #expect(throws: PersonError.lacksRole(.clerk)) { try offices.school.teacher.sendBundles() }
    #expect(throws: PersonError.lacksRole(.clerk)) { try offices.school.teacher.receiveBundles() }
  }

  @Test func `is compared with the journal`() throws {
    let offices = try CarrierOffice()
    #expect(try offices.school.clerk.check().faultCount == 0)
    try offices.school.clerk.database.run("UPDATE carrier SET send = '/bin/evil'")
    #expect(try offices.school.clerk.check().faultCount == 1)
  }
}

@Suite struct `A body that answers with receipts` {
  @Test func `gets a bundle again that it has not answered, so often and then no more`() throws {
    let offices = try CarrierOffice(answers: true)
    try offices.issue()
    try offices.school.clerk.set(.exchangeRepeats, to: "2")
    _ = try offices.school.clerk.sendBundles()
    let first = try #require(try bytes(of: offices.stick + "/\(bundle).zip"))
    #expect(try offices.clerk(at: "2026-11-25T08:59").sendBundles()[0].events == [])
    let again = [SendingEvent.again(bundle: bundle), .handedOver(bundle: bundle, time: 2)]
    #expect(try offices.clerk(at: "2026-11-25T12:00").sendBundles()[0].events == again)
    #expect(try bytes(of: offices.stick + "/\(bundle).zip") == first)
    #expect(try offices.clerk(at: "2026-11-27T11:59").sendBundles()[0].events == [])
    // However long nobody has looked: the file is made again if it is gone.
    try Folders.removeFile(offices.outbox.sentBundle(bundle))
    #expect(
      try offices.clerk(at: "2026-11-29T12:00").sendBundles()[0].events.last
        == .handedOver(bundle: bundle, time: 3))
    let end = try offices.clerk(at: "2026-12-24T12:00").sendBundles()[0]
    #expect(end.events == [.unanswered(bundle: bundle, times: 3)] && end.hasFailed)
    #expect(try offices.clerk(at: "2026-12-25T12:00").sendBundles()[0].events == [])
    #expect(try offices.school.clerk.transfers(limit: 9).map(\.standing) == [.unanswered])
    #expect(
      try offices.acts()
        == ["exchange.export"] + Array(repeating: "exchange.send", count: 3)
        + ["exchange.unanswered"])
  }

  @Test(arguments: ["refused", "received", "done"])
  func `gets nothing again that it has answered`(state: String) throws {
    let offices = try CarrierOffice(answers: true)
    try offices.issue()
    _ = try offices.school.clerk.sendBundles()
    try offices.school.clerk.database.run("UPDATE delivery SET state = ?", [.text(state)])
    #expect(try offices.clerk(at: "2026-12-25T12:00").sendBundles()[0].events == [])
    #expect(
      try offices.school.clerk.transfers(limit: 9).map(\.standing)
        == [.answered(DeliveryState(rawValue: state)!)])
    #expect(try offices.school.clerk.undelivered(limit: 9) == [])
  }

  @Test func `is handed what was never handed over, even if it has its documents`() throws {
    let offices = try CarrierOffice(answers: true)
    try offices.issue()
    try offices.send(byScript: "exit 75")
    _ = try offices.school.clerk.sendBundles()
    try offices.school.clerk.database.run("UPDATE delivery SET state = 'received'")
    try offices.send(byScript: "exit 0")
    #expect(
      try offices.school.clerk.sendBundles(atOnce: true)[0].events
        == [.handedOver(bundle: bundle, time: 1)])
    #expect(try offices.clerk(at: "2026-12-25T12:00").sendBundles()[0].events == [])
  }
}

@Suite struct `The list of what is on its way` {
  @Test func `has the oldest unanswered first, and the same lines page by page`() throws {
    let offices = try CarrierOffice(answers: true)
    let clerk = offices.school.clerk
    for (number, state) in [(1, "received"), (2, "sent"), (3, "refused"), (4, "sent")] {
      let document = try offices.issue("Báo cáo \(number)")
      _ = try clerk.sendBundles()
      try clerk.database.run(
        "UPDATE delivery SET state = ? WHERE document = ?",
        [.text(state), .integer(document.id.value)])
    }
    try offices.issue("Báo cáo 5")
    let all = try clerk.transfers(limit: 99)
    #expect(all.map(\.document.subject) == [2, 4, 5, 3, 1].map { "Báo cáo \($0)" })
    #expect(
      all.map(\.standing)
        == [.handedOver, .handedOver, .waiting, .answered(.refused), .answered(.received)])
    for size in 1...4 {
      var pages: [Transfer] = []
      while true {
        let page = try clerk.transfers(after: pages.last?.key ?? .start, limit: size)
        if page.isEmpty { break }
        pages += page
      }
      #expect(pages == all)
    }
    let own = try clerk.transfers(to: offices.toCommune, limit: 99)
    #expect(own == all)
    let other = try clerk.addBody(organId: OrganIdentifier("H29.15")!, name: "Sở GDĐT")
    #expect(try clerk.transfers(to: other, limit: 99) == [])
  }
}

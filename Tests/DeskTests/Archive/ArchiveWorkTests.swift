import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `A dossier that fills by itself` {
  private let office: SampleDesk

  init() throws { office = try SampleDesk() }

  private func register(_ reference: String, from issuer: String, _ subject: String) throws {
    var draft = IncomingDraft.plan(reference)
    draft.issuer = issuer
    draft.subject = subject
    _ = try office.clerk.registerIncoming(
      draft, files: HandedInFiles(main: [try office.plain(reference.prefix { $0 != "/" } + ".pdf")])
    )
  }

  private func opened(_ notation: String = "01.TH", year: Int = 2026) throws -> Dossier {
    try office.clerk.openDossier(
      DossierDraft(
        year: year, notation: notation, title: "Bão lụt",
        startedOn: CivilDate(year: 2026, month: 1, day: 2)))
  }

  @Test func `takes what looks as its rule says, capitals and marks aside`() throws {
    try register("1/KH-UBND", from: "UBND xã Đông Hòa", "Phòng chống BÃO số 1")
    try register("2/KH-UBND", from: "UBND xã Đông Hòa", "Trồng cây")
    let dossier = try opened()
    let rule = DossierRule(register: .incoming, issuer: "ubnd xa dong hoa", words: "bao")
    #expect(try office.clerk.addRule(rule, to: dossier) == 1)
    try register("3/KH-UBND", from: "UBND xã Đông Hòa", "Bão số 2")
    try register("4/KH-PGD", from: "Sở GDĐT", "Bão số 2")
    #expect(
      try office.clerk.items(of: dossier, limit: 9).map(\.reference)
        == ["1/KH-UBND", "3/KH-UBND"])
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `takes nothing once it is closed, held, or its rule dropped`() throws {
    let dossier = try opened()
    _ = try office.clerk.addRule(DossierRule(words: "bão"), to: dossier)
    let hold = try office.principal.hold([.dossier(dossier.id)], because: "Thanh tra")
    try register("1/KH-UBND", from: "UBND xã Đông Hòa", "Bão số 1")
    #expect(try office.clerk.items(of: dossier, limit: 9).isEmpty)
    _ = try office.principal.lift(hold, because: "Xong")
    try register("2/KH-UBND", from: "UBND xã Đông Hòa", "Bão số 2")
    #expect(try office.clerk.items(of: dossier, limit: 9).count == 1)
    try office.clerk.dropRule(1, of: dossier)
    try register("3/KH-UBND", from: "UBND xã Đông Hòa", "Bão số 3")
    #expect(try office.clerk.items(of: dossier, limit: 9).count == 1)
  }

  @Test func `is suggested for what is like its documents, last year's of its notation included`()
    throws
  {
    let last = try opened(year: 2025)
    let next = try opened(year: 2026)
    try register("1/KH-UBND", from: "UBND xã Đông Hòa", "Bão số 1")
    try register("2/KH-UBND", from: "UBND xã Đông Hòa", "Bão số 2")
    try register("3/KH-UBND", from: "Sở GDĐT", "Bão số 3")
    _ = try office.clerk.put([.incoming(ID(1))], into: last)
    let found = try office.clerk.suggestions(for: .incoming(ID(2)))
    #expect(Set(found.map(\.dossier.id)) == [last.id, next.id])
    #expect(found.allSatisfy { $0.ground == .alike(1) })
    #expect(try office.clerk.suggestions(for: .incoming(ID(3))).isEmpty)
    #expect(try office.clerk.suggestions(for: .incoming(ID(1))).map(\.dossier.id) == [next.id])
  }
}

@Suite struct `What a person keeps` {
  @Test func `goes to somebody else with their open work, and can be submitted there`() throws {
    let office = try SampleDesk()
    let minh = office.teacher
    let dossier = try minh.openDossier(DossierDraft(year: 2026, notation: "01.TH", title: "Việc"))
    _ = try minh.file(
      try office.plain("a.pdf"), as: FiledDocument(title: "Sổ"), into: dossier)
    let son = try office.clerk.person(named: "son")
    let minutes = try office.principal.handOver(
      minh.person, to: son, because: "Chuyển công tác")
    #expect(minutes.items.count == 1)
    #expect(try office.clerk.dossier(named: "01.TH").keeper == son.id)
    #expect(throws: MoveRefusal<DossierWorkflow>.self) { try minh.close(dossier) }
    _ = try office.principal.confirmClass("BNV22-KT-01b", term: nil, source: "TT 10/2022")
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `is on the desk thirty days before the archive wants it`() throws {
    let office = try SampleDesk()
    let mai = office.clerk.with(try office.clerk.person(named: "mai"))
    let dossier = try mai.openDossier(
      DossierDraft(
        year: 2026, notation: "01.TH", title: "Việc", classCode: "BNV22-QH-01",
        startedOn: CivilDate(year: 2026, month: 1, day: 2)))
    _ = try mai.file(try office.plain("a.pdf"), as: FiledDocument(title: "Sổ"), into: dossier)
    _ = try mai.close(dossier, endedOn: CivilDate(year: 2026, month: 3, day: 1))
    func isDue(_ day: String) throws -> Bool {
      try mai.at(Moment(iso: day + "T09:00")!).agenda().contains { $0.matter.line == .dossiersDue }
    }
    #expect(!(try isDue("2027-01-29")))
    #expect(try isDue("2027-01-30"))
    #expect(try isDue("2028-01-30"))
    _ = try mai.submit([dossier])
    #expect(!(try isDue("2028-01-30")))
  }
}

@Suite struct `A change of the retention schedule` {
  @Test func `is shown with every dossier it moves before it is accepted`() throws {
    let office = try SampleDesk()
    let dossier = try office.clerk.openDossier(
      DossierDraft(year: 2026, notation: "01.TH", title: "Việc", classCode: "BNV22-KT-01b"))
    _ = try office.clerk.file(
      try office.plain("a.pdf"), as: FiledDocument(title: "Sổ"), into: dossier)
    _ = try office.clerk.close(dossier)
    let before = try office.clerk.schedule()
    let one = try before.find("BNV22-KT-01b")
    let changed = RetentionSchedule([
      RetentionClass(
        code: one.code, group: one.group, title: one.title, term: .years(10), source: "TT mới",
        isConfirmed: true),
      RetentionClass(
        code: "MOI-01", group: "Khác", title: "Nhóm mới", term: .permanent, source: "TT mới",
        isConfirmed: true),
    ])
    let path = try office.file(
      "bảng.tsv", Array(RetentionScheduleFile.written(changed).utf8))
    let looked = try office.principal.importSchedule(path, accepting: false, limit: 9)
    #expect(looked.changes.map(\.kind) == [.term, .added])
    #expect(looked.moved.map(\.before) == [.ends(lastYear: 2031)])
    #expect(looked.moved.map(\.after) == [.ends(lastYear: 2036)])
    #expect(try office.clerk.schedule() == before)
    let accepted = try office.principal.importSchedule(path, accepting: true, limit: 9)
    #expect(accepted.isAccepted && accepted.movedCount == 1)
    let kept = try office.clerk.dossier(named: "01.TH")
    #expect(
      try office.clerk.retention(of: kept).explanation.expiry == .ends(lastYear: 2036))
    #expect(try office.clerk.importSchedule(path, accepting: false, limit: 9).changes.isEmpty)
    #expect(try office.clerk.check().findings == [])
  }
}

@Suite struct `Scans` {
  private let office: SampleDesk
  private let dossier: Dossier
  private let folder: String

  init() throws {
    office = try SampleDesk()
    dossier = try office.clerk.openDossier(
      DossierDraft(year: 2026, notation: "01.TH", title: "Học bạ"))
    folder = office.path + "/quét"
    try Folders.make(folder)
    for name in ["1.pdf", "2.pdf"] {
      try FileContents.writeNew(
        folder + "/" + name,
        try FileContents.read(SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf"), limit: 1 << 20)
          ?? [])
    }
  }

  private func list(_ rows: String...) throws {
    let text = (["Tệp,Trích yếu,Số trang,Kho"] + rows).map { $0 + "\n" }.joined()
    try FileContents.writeNew(folder + "/danh sách.csv", Array(text.utf8))
  }

  @Test func `go into a dossier together, each no copy in law until the body has signed it`() throws
  {
    try list("1.pdf,Học bạ 6A,1,Kệ 1", "2.pdf,Học bạ 6B,2,Kệ 2")
    let taken = try office.clerk.takeInScans(in: folder, into: dossier)
    #expect(taken.dossier.documents == 2)
    let items = try office.clerk.items(of: dossier, limit: 9)
    #expect(items.allSatisfy { $0.making?.isScan == true && $0.making?.isCertified == false })
    #expect(items.map(\.making?.originalAt) == ["Kệ 1", "Kệ 2"])
    #expect(
      taken.scans[1].report.findings.contains(.pageCountDiffers(listed: 2, found: 1)))
    #expect(try office.clerk.obstacles(to: dossier).contains(.unsigned(["F1", "F2"])))
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `go in together or not at all`() throws {
    try list("1.pdf,Học bạ 6A,,", "2.pdf,Học bạ 6B,,", "3.pdf,Học bạ 6C,,")
    #expect(throws: DossierError.scansDisagree(missing: ["3.pdf"], unlisted: [])) {
      try office.clerk.takeInScans(in: folder, into: dossier)
    }
    try FileContents.writeNew(folder + "/3.pdf", Array("không phải PDF".utf8))
    #expect(
      throws: DossierError.badScans([RefusedScan(file: "3.pdf", findings: [.notPDF])])
    ) { try office.clerk.takeInScans(in: folder, into: dossier) }
    #expect(try office.clerk.items(of: dossier, limit: 9).isEmpty)
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `are certified by nothing but the same bytes with the body's signature`() throws {
    try list("1.pdf,Học bạ 6A,,", "2.pdf,Học bạ 6B,,")
    _ = try office.clerk.takeInScans(in: folder, into: dossier)
    #expect(throws: DossierError.notThatScan("F1")) {
      try office.clerk.certify(
        ID(1), with: SampleDesk.fixture("pdfsig/pdf/n02-empty-signature-field.pdf"),
        in: dossier)
    }
    var bytes = try #require(
      try FileContents.read(folder + "/1.pdf", limit: 1 << 20))
    bytes += Array("\n% không có chữ ký\n".utf8)
    let path = try office.file("ký.pdf", bytes)
    #expect(throws: DossierError.scanUnsigned("F1")) {
      try office.clerk.certify(ID(1), with: path, in: dossier)
    }
    #expect(throws: DossierError.notAScan("F9")) {
      try office.clerk.certify(ID(9), with: path, in: dossier)
    }
  }
}

@Suite struct `A printed form` {
  @Test(arguments: PrintedForm.allCases)
  func `leaves no field behind that it does not have`(form: PrintedForm) throws {
    let office = try SampleDesk()
    _ = try office.clerk.registerIncoming(
      .plan(), files: HandedInFiles(main: [try office.plain("a.pdf")]))
    let mai = office.clerk.with(try office.clerk.person(named: "mai"))
    _ = try mai.makePlan(for: 2026, from: .template)
    let dossier = try mai.openDossier(
      DossierDraft(
        year: 2026, notation: "01.TH", title: "Việc", classCode: "BNV22-KT-01b"))
    _ = try mai.file(try office.plain("b.pdf"), as: FiledDocument(title: "Sổ"), into: dossier)
    _ = try mai.close(dossier)
    _ = try mai.accept(of: try mai.submit([dossier]))
    let later = mai.at(Moment(iso: "2033-02-01T09:00")!)
    let keeping = try later.openDossier(
      DossierDraft(year: 2033, notation: "90.HTL", title: "Hủy"))
    _ = try later.proposeDisposal(of: nil, keptIn: keeping)
    let about: String? =
      switch form {
      case .handlingSlip, .arrivalStamp, .dossierList, .handOverMinutes: "1/2026"
      case .disposalList, .explanatoryNote, .councilMinutes, .destructionMinutes: "1/2033"
      case .contentsList, .scanHandOverList: "01.TH"
      case .envelope: nil
      default: form.isDraft ? nil : "2026"
      }
    if form == .envelope {
      #expect(throws: FormError.nothingNamed(.envelope)) {
        try later.formText(form, about: nil) { _ in }
      }
      return
    }
    let values = try later.formValues(form, about: about)
    #expect(values.lists.keys.allSatisfy { form.list($0) != nil }, "\(values.lists.keys)")
    // Heads are the same for all; whatever else is given belongs to the form.
    let heads: Set = ["superior", "office", "fonds", "place-date", "signer", "signer-post"]
    let shared: Set = [
      "unit", "closing", "volume", "year", "title", "from-day", "to-day", "from-number",
      "to-number",
    ]
    var text = ""
    try later.formText(form, about: about) { text += $0 }
    #expect(!text.isEmpty && !text.contains("{{"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    if !form.isDraft,
      ![
        .disposalList, .explanatoryNote, .councilMinutes, .destructionMinutes,
        .dossierList, .handOverMinutes, .contentsList, .scanHandOverList, .handlingSlip,
        .arrivalStamp,
      ].contains(form)
    {
      #expect(
        Set(values.texts.keys).subtracting(heads).subtracting(shared)
          .isSubset(of: form.fields), "\(values.texts.keys)")
    }
  }

  @Test func `comes out as PDF through an office suite, or says that there is none`() throws {
    let office = try SampleDesk()
    let path = office.path + "/lịch.pdf"
    let programs = office.path + "/programs"
    try Folders.make(programs)
    var clerk = office.clerk
    clerk.programs = programs
    #expect(throws: FormError.noProgram(path: path)) {
      try clerk.print(.arrivalsRegister, about: nil, to: path)
    }
    func install(_ script: String) throws {
      try? Folders.removeFile(programs + "/soffice")
      try TestPrograms.write(script, to: programs + "/soffice")
    }
    try install("exit 3")
    #expect(throws: FormError.notMade(path: path)) {
      try clerk.print(.arrivalsRegister, about: nil, to: path)
    }
    // The name of the file is the last word; the folder stands before it.
    try install(
      "while [ $# -gt 1 ]; do [ $1 = --outdir ] && d=$2; shift; done; "
        + "/bin/cp \"$1\" \"$d/form.pdf\"")
    try clerk.print(.arrivalsRegister, about: nil, to: path)
    #expect(Folders.exists(path))
    #expect(try Folders.names(in: office.path).allSatisfy { !$0.hasSuffix(".part") })
  }
}

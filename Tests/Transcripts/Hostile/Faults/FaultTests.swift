import Platform
import Testing

/// The faults that are met at every call, `VPDT_FAULTS=all` or some by their names; none if unset, and a
/// few are met at some.
private let faultsEverywhere: [DiskFault] = {
  let words = Machine.variable("VPDT_FAULTS")?.split(separator: ",").map(String.init) ?? []
  return words == ["all"] ? DiskFault.allCases : words.compactMap(DiskFault.init)
}()

@Suite struct `On a disk that fails at one of its calls` {
  /// Walks through the calls of the command and the ways to fail.
  private func walk(_ office: PractiseOffice, _ plan: FaultWalk.Plan) throws {
    let walk = try FaultWalk(office, plan)
    if faultsEverywhere.isEmpty {
      // Other faults for each command, at calls that lie apart.
      let (times, faults) = (5, DiskFault.allCases)
      for time in 0..<times {
        let fault = faults[(time * 2 + walk.changes) % faults.count]
        let calls = fault.isAboutReading ? walk.reads : walk.changes
        try walk.meet(fault, at: 1 + (2 * time + 1) * calls / (2 * times))
      }
      return
    }
    for fault in faultsEverywhere {
      for number in 1...(fault.isAboutReading ? walk.reads : walk.changes) {
        try walk.meet(fault, at: number)
      }
    }
    print("\(plan.command): \(walk.changes) + \(walk.reads) calls")
    for (code, count) in walk.codes.sorted(by: { $0.key < $1.key }) { print("  \(code): \(count)") }
  }

  private func prepare(_ office: PractiseOffice, _ script: String) throws {
    let result = try office.shell.run(script)
    try #require(result.status == 0, "\(result.lines)")
  }

  // MARK: Documents

  @Test func `a document is registered with its files, or it is not`() throws {
    let office = try PractiseOffice()
    try prepare(
      office,
      """
      vpdt incoming register "$FIXTURES/pdfsig/pdf/n02-empty-signature-field.pdf" \
        --from "Sở GDĐT" --ref 1/SGDĐT --issued 2026-03-01 --type CV --subject Họp &&
      cp "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf" letter.pdf && echo 'a;b' > table.csv
      """)
    try walk(
      office,
      FaultWalk.Plan(
        command: """
          incoming register letter.pdf --attach table.csv --from "Sở GDĐT" --ref 2/SGDĐT \
          --issued 2026-03-01 --type CV --subject Họp
          """,
        probe: "vpdt incoming list --all; vpdt incoming show 2; vpdt journal list --all",
        doneBefore: ["incoming.already-registered"]))
  }

  @Test func `a signed file is attached, or it is not`() throws {
    let office = try PractiseOffice()
    try prepare(office, upToApproval + "true")
    try walk(
      office,
      FaultWalk.Plan(
        command: "outgoing attach-signed D1 \(signed)",
        probe: "vpdt outgoing list; vpdt journal list --all",
        // It may be attached anew, which is an act of its own.
        again: "vpdt outgoing list | grep -q 'đã ký' || vpdt outgoing attach-signed D1 \(signed)"))
  }

  @Test func `a document is issued, or it is not`() throws {
    let office = try PractiseOffice()
    try prepare(office, upToApproval + "vpdt outgoing attach-signed D1 \(signed)")
    try walk(
      office,
      FaultWalk.Plan(
        command: "outgoing issue D1 --to H29.123",
        probe: "vpdt outgoing list; vpdt journal list --all", doneBefore: ["workflow.not-now"]))
  }

  private let signed = #""$FIXTURES/pdfsig/pdf/v03-person-then-organ.pdf""#

  /// A report the principal has approved, to be signed and sent to the commune.
  private let upToApproval = """
    vpdt body add H29.123 --name 'UBND xã Đông Hòa' &&
    vpdt outgoing draft --type BC --subject "Báo cáo" --file "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf" &&
    vpdt outgoing submit D1 && vpdt outgoing number D1 &&
    vpdt --as principal outgoing approve D1 &&
    vpdt setting set signature.rule unbroken &&

    """

  // MARK: Between offices

  @Test(arguments: ["", "--zip"])
  func `a bundle is handed over whole, or it is not`(form: String) throws {
    let office = try PractiseOffice()
    try office.issueReport()
    let again = "vpdt exchange export --again H29.123.7-2026-03-02-1 \(form)"
    try walk(
      office,
      FaultWalk.Plan(
        command: "exchange export --to H29.123 \(form) stick", places: ["stick"],
        // A bundle that is whole and not noted as that is asked for once too often.
        probe: """
          vpdt exchange list | sed 's/  chưa ghi xong.*//'; vpdt outgoing list; ls stick
          vpdt archive verify stick/*
          """,
        again:
          "vpdt exchange export --to H29.123 \(form) stick || \(again) stick || \(again) other",
        isInSteps: true))
  }

  @Test func `a bundle is taken in, or it is not`() throws {
    let office = try PractiseOffice()
    try office.issueReport()
    try prepare(office, letter + "vpdt exchange export --to H29.123 stick")
    try walk(
      office,
      FaultWalk.Plan(
        command: "exchange import stick/H29.123.7-2026-03-02-1 --register", office: "commune",
        probe: "vpdt incoming list --all; vpdt journal list --all"))
  }

  @Test func `a bundle is given to a carrier once, and received once`() throws {
    let office = try PractiseOffice()
    try office.issueReport()
    try prepare(office, carriers)
    try walk(
      office,
      FaultWalk.Plan(
        command: "exchange send --at-once",
        probe: "vpdt exchange status; ls stick; ls office/outbox/H29.123/sent", isInSteps: true))
  }

  @Test func `what a carrier has brought is taken in once`() throws {
    let office = try PractiseOffice()
    try office.issueReport()
    try prepare(
      office,
      letter + carriers + "vpdt exchange send --at-once")
    try walk(
      office,
      FaultWalk.Plan(
        command: "exchange receive", office: "commune", places: ["stick"],
        probe: "vpdt incoming list --waiting; vpdt incoming list --all; ls commune/inbox/taken",
        isInSteps: true))
  }

  /// A document with a file the commune has: its folders for files are made.
  private let letter = """
    vpdt --office commune incoming register "$FIXTURES/pdfsig/pdf/n02-empty-signature-field.pdf" \
      --from "Sở GDĐT" --ref 1/SGDĐT --issued 2026-03-01 --type CV --subject Họp &&

    """

  /// Carriers that bring bundles from one office to the other through a folder beside both.
  private let carriers = """
    mkdir stick &&
    vpdt exchange carrier --scripts carriers &&
    echo 'exec sh carriers/folder.sh "$1" "$PWD/stick" "$2"' > carry.sh &&
    vpdt exchange carrier H29.123 --send sh carry.sh send &&
    vpdt --office commune body add H29.123.7 --name "Cơ quan HB" &&
    vpdt --office commune exchange carrier H29.123.7 --receive sh carry.sh receive

    """

  // MARK: The archive

  /// Three dossiers with a file each, the first two closed.
  private let dossiers = """
    for n in 11 12 13; do
      printf '%%PDF-1.4\\n1 0 obj\\n<< >>\\nendobj\\n%s\\n%%%%EOF\\n' $n > $n.pdf
      vpdt dossier open $n.TC --title "Việc $n" --class BNV22-KT-01b --started 2026-01-02 || exit 1
      vpdt dossier file $n.TC $n.pdf --title "Sổ $n" || exit 1
    done
    vpdt dossier close 11.TC && vpdt dossier close 12.TC

    """

  @Test func `a dossier is closed, or it is not`() throws {
    let office = try PractiseOffice()
    try prepare(office, dossiers)
    try walk(
      office,
      FaultWalk.Plan(
        command: "dossier close 13.TC", probe: "vpdt dossier show 13.TC",
        doneBefore: ["workflow.not-now"]))
  }

  @Test(arguments: ["dossier export 11.TC --to out", "archive package 11.TC --to out"])
  func `a dossier is written out whole, or it is not`(command: String) throws {
    let office = try PractiseOffice()
    try prepare(office, dossiers)
    try walk(
      office,
      FaultWalk.Plan(
        command: command, places: ["out"],
        probe: "find out -mindepth 1 ! -path '*/.*' 2>/dev/null | sort",
        doneBefore: ["package.exists"],
        // What has left the office is in its journal.
        check: """
          vpdt check && { [ -z "$(ls out 2>/dev/null)" ] || vpdt journal list | grep -qE 'kết xuất|đóng gói'; } &&
          echo khớp: có
          """))
  }

  @Test func `a destruction goes on where it stopped`() throws {
    let office = try PractiseOffice()
    try prepare(
      office,
      dossiers + """
        vpdt dossier close 13.TC && vpdt dossier submit 11.TC 12.TC 13.TC &&
        vpdt --as mai submission accept 1 || exit 1
        late() { vpdt --now 2033-02-01T09:00 "$@"; }
        late --as mai dossier open 90.HTL --title "Hủy" &&
        late --as mai disposal propose --in 90.HTL &&
        late --as principal disposal keep 1 11.TC/2026 --reason "Giữ" &&
        late --as mai disposal explain 1 --origin x --appraisal y &&
        late --as principal disposal council 1 --chair hoa --secretary mai --members minh --by 4/QĐ &&
        for p in hoa mai minh; do late --as mai disposal vote 1 for --for $p || exit 1; done &&
        late --as principal disposal decide 1 --decision 5/QĐ
        """)
    let late = "vpdt --now 2033-02-01T09:00"
    try walk(
      office,
      FaultWalk.Plan(
        command: "--now 2033-02-01T09:00 --as mai disposal destroy 1 --decision 5/QĐ",
        probe: """
          \(late) disposal list; \(late) dossier show 11.TC/2026; ls office/files/??/*
          \(late) disposal files 1 --all
          """,
        doneBefore: ["workflow.not-now"], isInSteps: true, check: "\(late) check"))
  }

  // MARK: The office itself

  @Test func `an office is founded, or it is not`() throws {
    let office = try PractiseOffice()
    try prepare(office, "mkdir place")
    try walk(
      office,
      FaultWalk.Plan(
        command: """
          init place/new --name "Trường THCS Hoa Ban" --organ-id H29.123.7 --abbreviation HB \
          --rehearsal
          """,
        office: "place/new", places: ["place"], probe: "vpdt check; vpdt person list",
        doneBefore: ["office.already-an-office"],
        check: "if [ -e place/new/office.db ]; then vpdt check; else echo khớp: chưa có; fi"))
  }

  @Test(arguments: ["V0001", "V0010", "V0015"])
  func `an office of an earlier version is brought up to date`(version: String) throws {
    let office = try PractiseOffice()
    try prepare(
      office, "mkdir -p old/files; cp \"$FIXTURES/databases/\(version).db\" old/office.db")
    try walk(
      office,
      FaultWalk.Plan(
        command: "incoming list --all", office: "old",
        probe: "vpdt incoming list --all; vpdt outgoing list; vpdt journal verify; vpdt check",
        isInSteps: true, check: "vpdt journal verify && echo khớp: có"))
  }
}

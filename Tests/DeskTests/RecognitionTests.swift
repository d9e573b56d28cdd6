import Bytes
import Office
import Platform
import Signatures
import Support
import Testing

@testable import Desk
@testable import Store

/// An office with a scan of six pages, and a folder for programs of which `pdftotext` finds no letter on it.
private final class ScanOffice {
  let office: SampleDesk
  let programs: String
  private(set) var clerk: OfficeDesk
  let id: ID<IncomingDocument>
  let path: String

  init(pages: Int = 6) throws {
    office = try SampleDesk()
    programs = office.path + "/programs"
    try Folders.make(programs)
    _ = try ChildProcess("cp", [SampleDesk.fixture("programs/pdftotext"), programs + "/"]).run()
    clerk = office.clerk
    clerk.programs = programs
    let lines = Array(repeating: "", count: 48 * pages)
    path = try office.file(
      "scan.pdf", Array(plainPDF(title: "scan", lines: lines)) + Array("%scan\n".utf8))
    var draft = IncomingDraft.plan("12/CĐ-UBND")
    draft.subject = "Công điện khẩn"
    id = try clerk.registerIncoming(draft, files: HandedInFiles(main: [path])).document.id
  }

  /// `tesseract` that knows these languages, and says `text` of every picture.
  func installTesseract(_ languages: String = "eng\nvie", saying text: String = "mua da") throws {
    try TestPrograms.write(
      """
      if [ "$1" = --list-langs ]; then printf 'List of available languages (2):\n\(languages)\n'; exit 0; fi
      echo "tesseract ${1##*/} $*" | /bin/sed 's:/[^ ]*/::g' >> \(programs)/calls
      \(text)
      """, to: programs + "/tesseract")
  }

  func installPages() throws {
    try TestPrograms.write(
      "for word; do last=$word; done; echo P5 > \"$last.pgm\"", to: programs + "/pdftoppm")
  }

  /// `ocrmypdf` that does what `script` says; `$text` is where the text goes, `$pages` which pages.
  func installOCRmyPDF(_ script: String) throws {
    try TestPrograms.write(
      """
      while [ $# -gt 2 ]; do
        case $1 in --sidecar) text=$2;; --pages) pages=$2;; --language) language=$2;; esac
        shift
      done
      echo "ocrmypdf $language $pages" >> \(programs)/calls
      \(script)
      """, to: programs + "/ocrmypdf")
  }

  var calls: [String] {
    let bytes = (try? FileContents.read(programs + "/calls", limit: 1 << 16)) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  func found(_ line: String) throws -> [FoundDocument] {
    try clerk.search(clerk.query(line), limit: 9).documents
  }

  func read(again: Bool = false) throws -> TextRound {
    try clerk.readTexts(seconds: 60, again: again, scans: true)
  }
}

@Suite struct `The letters on a scan` {
  private static let page = """
    printf '[OCR skipped on page(s) 1-9]Phòng tránh mưa đá, theo 77/CĐ-UBND trang %s\\f' $pages > "$text"
    """

  @Test func `are recognised a few pages at a time, searched, and marked as recognised`() throws {
    let scans = try ScanOffice()
    try scans.installTesseract()
    try scans.installOCRmyPDF(Self.page)
    #expect(try scans.clerk.readTexts(seconds: 60).scans == 1)
    #expect(try scans.found("mưa đá").isEmpty && scans.calls.isEmpty)
    let before = try FileContents.read(scans.path, limit: 1 << 20)
    let round = try scans.read()
    #expect(round.recognised == 1 && round.unrecognised == 0 && round.ending == nil)
    #expect(scans.calls == ["ocrmypdf vie 1-4", "ocrmypdf vie 5-6"])
    let found = try #require(try scans.found("mua da").first)
    #expect(found.isRecognised)
    #expect(found.context?.contains("Phòng tránh mưa đá") == true)
    #expect(try scans.found("\"trang 5-6\"").count == 1)
    #expect(try scans.found("skipped").isEmpty)
    // It stays a scan, without a text of its own.
    #expect(try scans.found("has:text").isEmpty)
    #expect(try scans.found("has:scan").count == 1 && scans.found("has:recognised").count == 1)
    let counts = try scans.clerk.textCounts()
    #expect(counts.scans == 1 && counts.recognised == 1 && counts.scansWaiting == 0)
    let related = try scans.clerk.related(to: .incoming(scans.id))
    #expect(related.unknown.isEmpty)
    #expect(related.unknownRecognised.map(\.description) == ["77/CĐ-UBND"])
    // Nothing of it is done twice, and the file is what it was.
    #expect(try scans.read().files == 0 && scans.calls.count == 2)
    #expect(try FileContents.read(scans.path, limit: 1 << 20) == before)
    #expect(try scans.clerk.check().findings == [])
    _ = try scans.clerk.repair()
    #expect(try scans.found("mưa đá").count == 1)
    #expect(try scans.clerk.check().findings == [])
  }

  @Test func `tell which documents they seem to name, and that only they do`() throws {
    let scans = try ScanOffice()
    try scans.installTesseract()
    try scans.installOCRmyPDF(Self.page)
    let telegram = try scans.clerk.registerIncoming(
      .plan("77/CĐ-UBND"), files: HandedInFiles()
    ).document.id
    _ = try scans.read()
    let named = try scans.clerk.related(to: .incoming(scans.id)).documents
    #expect(named.map(\.document.key) == [.incoming(telegram)])
    #expect(named.map(\.isRecognised) == [true])
    let back = try scans.clerk.related(to: .incoming(telegram)).documents
    #expect(back.map(\.tie) == [.mentionedBy] && back.map(\.isRecognised) == [true])
  }

  @Test func `wait until there is a program, and then are read by what there is`() throws {
    let scans = try ScanOffice(pages: 2)
    #expect(try scans.read().ending == .recogniserMissing)
    #expect(try scans.clerk.textCounts().scansWaiting == 1)
    try scans.installTesseract(saying: "echo 'Mưa đá'")
    // Without pictures of the pages it reads nothing.
    #expect(try scans.read().ending == .recogniserMissing)
    try scans.installPages()
    #expect(try scans.read().recognised == 1)
    #expect(
      scans.calls == Array(repeating: "tesseract page.pgm page.pgm - -l vie", count: 2))
    #expect(try scans.found("mưa đá").map(\.isRecognised) == [true])
  }

  @Test func `wait until one of their languages is there`() throws {
    let scans = try ScanOffice(pages: 1)
    try scans.installTesseract("eng", saying: "echo 'Mua'")
    try scans.installPages()
    #expect(try scans.read().ending == .languageMissing)
    #expect(try scans.clerk.textCounts().scansWaiting == 1)
    for wrong in ["", "vi", "vie+", "../vie", "-l", "vie eng"] {
      #expect(throws: ValueError.badSetting("text.languages", value: wrong)) {
        try scans.office.clerk.set(.textLanguages, to: wrong)
      }
    }
    try scans.office.clerk.set(.textLanguages, to: "vie+eng")
    #expect(try scans.read().recognised == 1)
    #expect(scans.calls == ["tesseract page.pgm page.pgm - -l eng"])
  }

  @Test func `are left where a page fails, kept up to there, and read again only when asked`()
    throws
  {
    let scans = try ScanOffice()
    try scans.installTesseract()
    try scans.installOCRmyPDF("[ $pages = 1-4 ] || exit 3\n" + Self.page)
    let round = try scans.read()
    #expect(round.recognised == 0 && round.unrecognised == 1)
    #expect(try scans.found("mưa đá").count == 1)
    #expect(try scans.clerk.textCounts().unrecognised == 1)
    #expect(try scans.read().files == 0 && scans.calls.count == 2)
    #expect(try scans.clerk.check().findings == [])
    try scans.installOCRmyPDF(Self.page.replacing("mưa đá", with: "lốc xoáy"))
    #expect(try scans.read(again: true).recognised == 1)
    #expect(scans.calls.count == 4)
    #expect(try scans.found("mưa đá").isEmpty && scans.found("lốc xoáy").count == 1)
    #expect(try scans.clerk.check().findings == [])
  }

  @Test func `are read page by page where the first program will not touch the file`() throws {
    let scans = try ScanOffice()
    try scans.installTesseract(saying: "echo 'Mưa đá'")
    try scans.installPages()
    try scans.installOCRmyPDF("exit 8")
    #expect(try scans.read().recognised == 1)
    #expect(scans.calls.filter { $0.hasPrefix("tesseract") }.count == 6)
    #expect(try scans.found("mưa đá").count == 1)
  }

  @Test func `cost no more than a page may, whatever the program does`() throws {
    let scans = try ScanOffice()
    try scans.installTesseract()
    try scans.installOCRmyPDF("/bin/head -c 3000000 /dev/zero | /usr/bin/tr '\\0' a > \"$text\"")
    #expect(try scans.read().unrecognised == 1)
    let reading = try scans.clerk.database.read {
      try $0.scanReading(of: $0.scansOfAll()[0])
    }
    #expect(reading.reason == "too-long" && reading.text.isEmpty && reading.pages == 0)
  }

  @Test func `go on at the page where they were stopped`() throws {
    let scans = try ScanOffice()
    try scans.installTesseract()
    try scans.installOCRmyPDF("[ $pages = 1-4 ] || /bin/sleep 60\n" + Self.page)
    let start = ContinuousClock.now
    scans.clerk.watch.listener = { _ in scans.calls.count < 2 }
    #expect(throws: WorkError.stopped) { try scans.read() }
    scans.clerk.watch.listener = nil
    #expect(ContinuousClock.now - start < .seconds(20))
    // What has not been read to its end is not searched.
    #expect(try scans.found("mưa đá").isEmpty)
    #expect(try scans.clerk.textCounts().scansWaiting == 1)
    try scans.installOCRmyPDF(Self.page)
    #expect(try scans.read().recognised == 1)
    #expect(scans.calls == ["ocrmypdf vie 1-4", "ocrmypdf vie 5-6", "ocrmypdf vie 5-6"])
    #expect(try scans.found("\"trang 1-4\"").count == 1)
  }

  @Test func `of a document that was taken out are nowhere`() throws {
    let scans = try ScanOffice(pages: 1)
    try scans.installTesseract()
    try scans.installOCRmyPDF(Self.page)
    _ = try scans.read()
    _ = try scans.clerk.freeze(.incoming(scans.id), as: .secret, note: "Dấu MẬT")
    #expect(try scans.found("mưa").isEmpty)
    _ = try scans.clerk.takeOut(.incoming(scans.id), to: "Sổ mật số 3")
    let left = try scans.clerk.database.run("SELECT count(*) FROM scan_text") { $0.int(0) }
    #expect(left == [0])
    for name in ["office.db", "office.db-wal"] {
      let bytes = try FileContents.read(scans.office.path + "/" + name, limit: 1 << 24) ?? []
      #expect(bytes.firstRange(of: Array("tránh mưa đá".utf8)) == nil, "\(name)")
    }
    #expect(try scans.clerk.check().faultCount == 0)
  }

  @Test func `are read by one program of the office at a time`() throws {
    let scans = try ScanOffice(pages: 1)
    let other = try FileLock(scans.office.path + "/office.db-reading")
    let round = try other.ifFree { try scans.read() }
    #expect(round?.ending == .elsewhere && round?.files == 0)
    #expect(try scans.read().scans == 1)
  }
}

@Suite struct `Reading while nobody types` {
  @Test func `reads what waits, without anybody asking, and scans where the office wants it`()
    throws
  {
    let scans = try ScanOffice(pages: 1)
    try scans.installTesseract()
    try scans.installOCRmyPDF("printf 'Mưa đá' > \"$text\"")
    try scans.office.clerk.set(.textIdle, to: "scans")
    let reading = try #require(IdleReading(at: scans.clerk))
    defer { reading.end() }
    reading.begin()
    #expect(try scans.comes { $0.scans == 1 })
    #expect(try scans.comes { $0.recognised == 1 })
    reading.end()
    #expect(try scans.found("mưa đá").count == 1)
  }

  @Test func `leaves scans alone where nobody has said so, and everything where it is not wanted`()
    throws
  {
    let scans = try ScanOffice(pages: 1)
    try scans.installTesseract()
    try scans.installOCRmyPDF("printf 'Mưa đá' > \"$text\"")
    try scans.office.clerk.set(.textIdle, to: "none")
    let unwanted = try #require(IdleReading(at: scans.clerk))
    unwanted.begin()
    Machine.sleep(milliseconds: 300)
    unwanted.end()
    #expect(try scans.clerk.textCounts().scans == 0)
    try scans.office.clerk.set(.textIdle, to: "texts")
    let reading = try #require(IdleReading(at: scans.clerk))
    reading.begin()
    #expect(try scans.comes { $0.scans == 1 })
    Machine.sleep(milliseconds: 300)
    reading.end()
    #expect(scans.calls.isEmpty)
  }

  @Test func `gives up what it is in the middle of when somebody types, and tells nobody to wait`()
    throws
  {
    let scans = try ScanOffice(pages: 1)
    try TestPrograms.write(
      "echo $$ > \(scans.programs)/process; exec /bin/sleep 60", to: scans.programs + "/slow")
    try Folders.rename(scans.programs + "/slow", to: scans.programs + "/pdftotext")
    let reading = try #require(IdleReading(at: scans.clerk))
    reading.begin()
    #expect(scans.waits { scans.process != nil })
    let process = try #require(scans.process)
    let start = ContinuousClock.now
    reading.pause()
    #expect(ContinuousClock.now - start < .milliseconds(50))
    #expect(scans.waits { !Folders.exists("/proc/\(process)/stat") })
    // Nothing is said of a file that was not read.
    #expect(try scans.clerk.textCounts().waiting == 1)
    // The same at the end, which is waited for.
    try Folders.removeFile(scans.programs + "/process")
    reading.begin()
    #expect(scans.waits { scans.process != nil })
    let next = try #require(scans.process)
    reading.end()
    #expect(!Folders.exists("/proc/\(next)/stat"))
  }

  @Test func `is for those who keep the files`() throws {
    let office = try SampleDesk()
    #expect(IdleReading(at: office.teacher) == nil)
  }
}

extension ScanOffice {
  /// The number of the program that was started; nil before it has said it.
  fileprivate var process: Int? {
    let bytes = (try? FileContents.read(programs + "/process", limit: 100)) ?? nil
    return bytes.flatMap { Int(String(decoding: $0.dropLast(), as: UTF8.self)) }
  }

  fileprivate func waits(until isSo: () -> Bool) -> Bool {
    for _ in 0..<1500 {
      if isSo() { return true }
      Machine.sleep(milliseconds: 10)
    }
    return false
  }

  /// Waits for counts that must come.
  fileprivate func comes(_ isSo: (FileTextCounts) -> Bool) throws -> Bool {
    for _ in 0..<1500 {
      if isSo(try clerk.textCounts()) { return true }
      Machine.sleep(milliseconds: 10)
    }
    return false
  }
}

extension Transaction {
  fileprivate func scansOfAll() throws -> [ID<StoredFile>] {
    try database.run("SELECT file FROM scan_text") { $0.id(0) }
  }
}

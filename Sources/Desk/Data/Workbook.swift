import Office
import Platform

/// A spreadsheet of which `xlsx2csv` makes tables, a sheet at a time.
struct Workbook {
  /// More sheets are not looked through for the register.
  static let sheetLimit = 30
  /// The first bytes of the two containers: that of today, and that of old and of locked workbooks.
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  /// What is in the container of a workbook with a password, as UTF-16.
  private static let lock: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
  /// What the converter says of a sheet there is not.
  private static let noSuchSheet = Array("not found".utf8)
  /// Milliseconds for a sheet.
  private static let timeLimit = 600_000
  /// What the converter may take. A few megabytes can be made to unfold to any size.
  private static let limits = ChildProcess.Resources(
    memory: 4 << 30, processorSeconds: timeLimit / 1000, file: 4 << 30)

  private let path: String
  private let program: String
  private let watch: WorkWatch

  /// Nil for a file that is a table already.
  ///
  /// - Throws: `ImportError.locked`, `oldWorkbook`; `noConverter`; `SystemError`.
  init?(_ path: String, programs: String?, watch: WorkWatch) throws {
    let found = try Workbook.look(at: path)
    if found.head == Workbook.compound {
      throw found.isLocked ? ImportError.locked(path: path) : .oldWorkbook(path: path)
    }
    guard found.head == Workbook.zip || path.lowercased().hasSuffix(".xlsx") else { return nil }
    let name = HelperProgram.Name.xlsx2csv.rawValue
    guard let program = ChildProcess(name, [], searchPath: programs).executable() else {
      throw ImportError.noConverter(program: name)
    }
    (self.path, self.program, self.watch) = (path, program, watch)
  }

  /// The first bytes, and for an old container whether it is locked.
  private static func look(at path: String) throws -> (head: [UInt8], isLocked: Bool) {
    var (head, before, isLocked): ([UInt8], [UInt8], Bool) = ([], [], false)
    try FileContents.pieces(of: try Descriptor.reading(path)) { piece in
      let bytes = before + piece
      if head.isEmpty { head = Array(bytes.prefix(4)) }
      if head != compound { return false }
      isLocked = bytes.firstRange(of: lock) != nil
      before = bytes.suffix(lock.count)
      return !isLocked
    }
    return (head, isLocked)
  }

  /// Writes one sheet to `table`.
  ///
  /// - Parameter sheet: Its number, from 1 on.
  /// - Returns: Whether there is such a sheet.
  /// - Throws: `ImportError.notConverted`; `WorkError.stopped`.
  func write(_ sheet: Int, to table: String) throws -> Bool {
    var child = ChildProcess(
      program,
      [
        "--dateformat", "%d/%m/%Y", "--sheet", String(sheet), "--", Folders.absolute(path), table,
      ], environment: ["LC_ALL": "C.UTF-8"])
    child.timeLimit = Workbook.timeLimit
    child.resources = Workbook.limits
    let watch = watch
    let outcome: Outcome
    do throws(ChildProcessError) {
      outcome = try child.run(goesOn: {
        watch.goesOn(.program(HelperProgram.Name.xlsx2csv.rawValue))
      })
    } catch {
      throw ImportError.notConverted(path: path)
    }
    if outcome.ending == .stopped { throw WorkError.stopped }
    // For a sheet there is not it says so, with a status of any kind.
    if outcome.errors.firstRange(of: Workbook.noSuchSheet) != nil { return false }
    guard outcome.ending == .exited(0), Folders.exists(table) else {
      throw ImportError.notConverted(path: path)
    }
    return true
  }
}

import CSQLite
import Glibc
import Office
import Platform

/// The office's database: one file, one connection, one thread.
public final class Database {
  let handle: OpaquePointer
  let path: String
  /// Stops what takes long when whoever waits for it says so.
  public let watch: WorkWatch
  /// From where whoever uses this connection has come: it serves one visitor, and what they do is
  /// journaled with it.
  public var origin: Origin?
  private let queue: FileLock
  private var statements: [String: OpaquePointer] = [:]
  private var isClosed = false
  /// Whose eyes it reads with; nil sees everything.
  public var veil: Veil?
  /// Whether the views of the veil are there.
  private var isVeiled = false
  /// What the transaction that runs has journaled.
  var acts: [String] = []
  /// Words the index has, as far as this transaction has seen; by their hashes.
  var termsKnown: Set<Int> = []
  /// What the transaction that runs has still to write into the search index.
  var searchChanges: [SearchChange] = []

  /// Opens the database of an office and brings its schema up to date.
  ///
  /// - Parameter watch: Told how far long work is, and stops it.
  /// - Throws: `StoreError`: not a database, made by a later version, corrupt, unreadable.
  public convenience init(path: String, watch: WorkWatch = WorkWatch()) throws {
    try self.init(path: path, creating: false, watch: watch)
    try migrate()
  }

  /// Makes the database of a new office, lets `fill` write its first rows, and closes it: all of it
  /// is on the disk then, in this one file.
  static func create(path: String, fill: (Database) throws -> Void) throws {
    let database = try Database(path: path, creating: true)
    try database.execute("PRAGMA application_id = \(Database.applicationId)")
    try database.execute("PRAGMA journal_mode = WAL")
    try database.migrate(isNew: true)
    try fill(database)
    try database.settle()
  }

  /// Opens a database that came out of a backup, lets readers and writers work side by side in it as an
  /// office does, and brings its schema up to date.
  ///
  /// - Throws: as `init`.
  static func adopt(path: String, watch: WorkWatch) throws -> Database {
    let database = try Database(path: path, creating: false, watch: watch)
    guard try database.pragma("application_id") == Int(Database.applicationId) else {
      throw StoreError.notADatabase(path: path)
    }
    try database.execute("PRAGMA journal_mode = WAL")
    try database.migrate()
    return database
  }

  /// Brings everything into the one file and closes it; nothing can be asked of it afterwards.
  public func settle() throws {
    let log = try run("PRAGMA wal_checkpoint(TRUNCATE)") { row in
      (isBusy: row.int(0) != 0, pages: row.int(1))
    }
    guard log.allSatisfy({ !$0.isBusy && $0.pages == 0 }) else {
      throw StoreError.busy(path: path)
    }
    for statement in statements.values { sqlite3_finalize(statement) }
    statements = [:]
    let code = sqlite3_close(handle)
    if code != SQLITE_OK { throw Database.failure(code, handle: handle, path: path) }
    isClosed = true
    do {
      try Descriptor.reading(path).flush()
    } catch {
      throw StoreError(error)
    }
  }

  /// Opens a copy as it is, to look at.
  convenience init(copyAt path: String) throws {
    try self.init(path: path, creating: false)
  }

  /// What SQLite is told once, before it is first used.
  private static let configured: Void = vpdt_configure()

  /// "vpdt" in ASCII: says whose file this is to `file` and to us.
  static let applicationId: Int32 = 0x7670_6474

  private init(path: String, creating: Bool, watch: WorkWatch = WorkWatch()) throws {
    self.watch = watch
    _ = Database.configured
    var handle: OpaquePointer?
    let flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (creating ? SQLITE_OPEN_CREATE : 0)
    let code = sqlite3_open_v2(path, &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      defer { sqlite3_close_v2(handle) }
      throw Database.failure(code, handle: handle, path: path)
    }
    self.handle = handle
    self.path = path
    do {
      queue = try FileLock(path + "-queue")
    } catch {
      sqlite3_close_v2(handle)
      throw StoreError(error)
    }
    vpdt_harden(handle)
    sqlite3_extended_result_codes(handle, 1)
    // The queue keeps writers apart; this is for the moments SQLite itself needs the file.
    sqlite3_busy_timeout(handle, 10_000)
    try execute("PRAGMA foreign_keys = ON")
    try execute("PRAGMA synchronous = FULL")
    // Some milliseconds of work apart. The connection does not outlive the watch it holds.
    sqlite3_progress_handler(
      handle, 50_000,
      { watch in
        guard let watch else { return 0 }
        return Unmanaged<WorkWatch>.fromOpaque(watch).takeUnretainedValue().goesOn() ? 0 : 1
      }, Unmanaged.passUnretained(watch).toOpaque())
  }

  deinit {
    if isClosed { return }
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  /// Runs `body` in one transaction: all of it is in the file afterwards, or nothing.
  ///
  /// Writers of all processes queue before the transaction begins, and are served in their order.
  /// What is to be written has been decided: it is not stopped any more.
  public func write<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
    try watch.during(.writing) { try writeStoppably(body) }
  }

  /// Runs `body` while no other process writes; no transaction of this one begins in it.
  func holdingQueue<Result>(_ body: () throws -> Result) throws -> Result {
    try queue.withTurn(body)
  }

  /// The same for what takes long by itself: whoever waits can stop it, and all of it is taken back.
  ///
  /// - Throws: `WorkError.stopped`.
  public func writeStoppably<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
    try queue.withTurn {
      try unveil()
      return try transact("BEGIN IMMEDIATE", body)
    }
  }

  /// The same for very many rows at once: more of the database and of the search index stays in memory
  /// meanwhile, so that less of it is written twice.
  public func writeInBulk<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
    try execute("PRAGMA cache_size = -\(Database.bulkCache)")
    defer { try? execute("PRAGMA cache_size = -2000") }
    return try writeStoppably { transaction in
      try setIndexMemory(Database.bulkIndex)
      let result = try body(transaction)
      try setIndexMemory(Database.usualIndex)
      return result
    }
  }

  /// Keeps less of the database in memory from here on: what sorts very many rows takes as much again.
  func sparePages() throws {
    try execute("PRAGMA cache_size = -\(Database.sortingCache)")
  }

  /// KiB, and bytes for each search index.
  private static let bulkCache = 12 << 10
  private static let sortingCache = 6 << 10
  private static let bulkIndex = 4 << 20
  private static let usualIndex = 1 << 20

  /// What an index gathers before it writes a part of itself; the parts are merged later.
  private func setIndexMemory(_ bytes: Int) throws {
    for index in ["search", "search_exact"] {
      try run("INSERT INTO \(index) (\(index), rank) VALUES ('hashsize', ?)", [.integer(bytes)])
    }
  }

  /// Runs `body` over one unchanging state of the database.
  public func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
    try putOnVeil()
    return try transact("BEGIN", body)
  }

  /// The same with nothing left out, whoever reads: for what checks the record itself.
  public func readAll<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
    try unveil()
    return try transact("BEGIN", body)
  }

  private func putOnVeil() throws {
    guard let veil, !isVeiled else { return }
    for table in Veil.tables { try execute(veil.view(of: table)) }
    isVeiled = true
  }

  private func unveil() throws {
    guard isVeiled else { return }
    // Even if one stays away: the next reading puts all of them on again.
    isVeiled = false
    for table in Veil.tables { try execute("DROP VIEW IF EXISTS temp.\(table)") }
  }

  private func transact<Result>(
    _ begin: String, _ body: (Transaction) throws -> Result
  ) throws -> Result {
    try run(begin)
    acts = []
    termsKnown = []
    searchChanges = []
    do {
      let transaction = Transaction(database: self)
      let result = try body(transaction)
      try transaction.writeSearch()
      try run("COMMIT")
      return result
    } catch {
      // A failed commit or a full disk may have ended the transaction already.
      if sqlite3_get_autocommit(handle) == 0 {
        try? watch.during(.writing) { try run("ROLLBACK") }
      }
      throw error
    }
  }

  // MARK: Statements

  /// Runs one statement with its values bound, and returns what `row` makes of each row.
  public func run<Result>(
    _ sql: String, _ values: [Value] = [], row: (Row) throws -> Result
  ) throws -> [Result] {
    var results: [Result] = []
    try each(sql, values) { results.append(try row($0)) }
    return results
  }

  public func run(_ sql: String, _ values: [Value] = []) throws {
    try each(sql, values) { _ in }
  }

  /// Hands over each row as it is read; nothing is gathered.
  public func each(_ sql: String, _ values: [Value] = [], _ body: (Row) throws -> Void) throws {
    let statement = try prepared(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1), statement) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: try body(Row(statement: statement))
      case SQLITE_DONE: return
      case let code where code & 0xFF == SQLITE_INTERRUPT: throw WorkError.stopped
      case let code: throw Database.failure(code, handle: handle, path: path)
      }
    }
  }

  /// The key of the row inserted last.
  var lastInserted: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Runs SQL of our own that takes no values: pragmas and migrations.
  func execute(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    if code & 0xFF == SQLITE_INTERRUPT { throw WorkError.stopped }
    if code != SQLITE_OK { throw Database.failure(code, handle: handle, path: path) }
  }

  private func prepared(_ sql: String) throws -> OpaquePointer {
    // A statement in use (a query inside the loop over the same query) gets a twin.
    if let known = statements[sql], sqlite3_stmt_busy(known) == 0 { return known }
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else {
      throw Database.failure(code, handle: handle, path: path)
    }
    if let busy = statements.updateValue(statement, forKey: sql) { twins.append(busy) }
    return statement
  }

  /// Statements that were in use when their text was needed again; they end with the connection.
  private var twins: [OpaquePointer] = []

  private func bind(_ value: Value, at index: Int32, _ statement: OpaquePointer) throws {
    let code =
      switch value {
      case .integer(let number): sqlite3_bind_int64(statement, index, number)
      case .null: sqlite3_bind_null(statement, index)
      case .text(var text):
        text.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) {
            vpdt_bind_text(statement, index, $0.baseAddress ?? Database.nothing, Int32(bytes.count))
          }
        }
      case .blob(let bytes):
        bytes.withUnsafeBytes {
          vpdt_bind_blob(
            statement, index, $0.baseAddress ?? UnsafeRawPointer(Database.nothing), Int32($0.count))
        }
      }
    if code != SQLITE_OK { throw Database.failure(code, handle: handle, path: path) }
  }

  /// An address for values of no bytes, which SQLite would otherwise bind as NULL.
  private nonisolated(unsafe) static let nothing = UnsafePointer<CChar>(
    UnsafeMutablePointer<CChar>.allocate(capacity: 1))

  // MARK: Failures

  static func failure(_ code: Int32, handle: OpaquePointer?, path: String) -> StoreError {
    let detail = handle.map { String(cString: sqlite3_errmsg($0)) } ?? ""
    var systemError = handle.map { sqlite3_system_errno($0) } ?? 0
    if code & 0xFF == SQLITE_IOERR, systemError == 0 {
      systemError = handle.map { vpdt_last_errno($0) } ?? 0
    }
    if code & 0xFF == SQLITE_CANTOPEN, let failure = whyNoLogIsMade(for: path) { return failure }
    switch code & 0xFF {
    case SQLITE_FULL: return .diskFull(path: path)
    case SQLITE_READONLY: return .readOnly(path: path)
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH:
      return .unreadable(path: path, reason: SystemError("open", path, systemError).reason)
    case SQLITE_CORRUPT where handle.map { vpdt_last_errno($0) } == EIO:
      // SQLite takes a disk that does not give back for a damaged file: the disk is looked at first.
      return .unreadable(path: path, reason: SystemError("read", path, EIO).reason)
    case SQLITE_CORRUPT: return .corrupt(path: path, detail: detail)
    case SQLITE_NOTADB: return .notADatabase(path: path)
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path: path)
    case SQLITE_IOERR where SystemError("", "", systemError).isDiskFull:
      return .diskFull(path: path)
    // The system has turned a disk with errors read-only under an open file.
    case SQLITE_IOERR where SystemError("", "", systemError).isReadOnly:
      return .readOnly(path: path)
    default: return .failed(path: path, detail: detail)
    }
  }

  /// Why no log can be made beside a database that can be read; nil if one can. SQLite itself then says
  /// that it has looked for one in vain.
  private static func whyNoLogIsMade(for path: String) -> StoreError? {
    do {
      _ = try Descriptor.reading(path)
    } catch {
      return nil
    }
    do {
      _ = try ScratchFile(in: Folders.parent(of: path))
      return nil
    } catch {
      return StoreError(error)
    }
  }
}

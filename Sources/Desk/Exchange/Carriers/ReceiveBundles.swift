import Office
import Platform
import Store

/// What a carrier has brought from one body.
public struct ReceivingReport {
  public let body: Body
  /// Somebody else asks for it right now.
  public internal(set) var isBusy = false
  /// How the carrier ended; nil if it did not run.
  public internal(set) var run: CarrierRun?
  /// The names in the inbox of what came.
  public internal(set) var arrived: [String] = []
  /// What lay in the inbox already, byte for byte.
  public internal(set) var known = 0
  /// What it has left that is no file with a usable name.
  public internal(set) var strange: [String] = []
  public internal(set) var failure: (any ReportableError)?

  public var hasFailed: Bool {
    failure != nil || !strange.isEmpty || run.map { !$0.isDone } ?? false
  }
}

/// One thing in the inbox and what became of it.
public struct InboxItem {
  public enum Outcome {
    /// Of a folder perhaps not all: then it stays where it lies.
    case takenIn(ImportReport)
    /// It stays where it lies.
    case refused(any ReportableError)
  }

  public let name: String
  public let outcome: Outcome

  /// Why what stays was not taken in.
  public var refusals: [any ReportableError] {
    switch outcome {
    case .takenIn(let report): report.refused.map(\.error)
    case .refused(let error): [error]
    }
  }
}

extension OfficeDesk {
  /// Has the carriers bring what has come, and takes in all that lies in the inbox.
  ///
  /// - Parameter body: Ask this one alone; what lies in the inbox is taken in all the same.
  /// - Throws: `CarrierError.nothingReceives`; `PersonError.lacksRole`; `WorkError.stopped`.
  public func receiveBundles(
    from body: Body? = nil
  ) throws -> (carriers: [ReceivingReport], inbox: [InboxItem]) {
    try require(.keepDoor)
    var carriers = try carriers().filter { $0.receive != nil }
    if let body {
      carriers = carriers.filter { $0.body.id == body.id }
      if carriers.isEmpty { throw CarrierError.nothingReceives(from: body.name) }
    }
    let reports = try carriers.map { try bring($0) }
    return (reports, try takeInInbox())
  }

  private func bring(_ carrier: Carrier) throws -> ReceivingReport {
    var report = ReceivingReport(body: carrier.body)
    guard let command = carrier.receive else { return report }
    let landing = folder.landing(of: carrier.body.organId)
    do {
      try Folders.makeAll(landing)
      // A carrier removes what it has brought: by then the folder it lies in is on the disk.
      try Folders.flush(folder.inbox)
      let lock = try FileLock(landing + ".lock")
      let done: Bool? = try lock.ifFree {
        // What is whole there was brought by one who was ended before; the rest nobody writes any more.
        for name in try Folders.names(in: landing) where name.hasPrefix(".") {
          try Folders.removeAll(landing + "/" + name)
        }
        try move(from: landing, &report)
        let run = try run(command, with: landing, for: carrier.body, holding: lock)
        report.run = run
        let now = now()
        try database.write { try $0.noteReceipt(from: carrier.body.id, run, at: now) }
        // Whatever has its name is whole, however the program ended.
        try move(from: landing, &report)
        return true
      }
      report.isBusy = done == nil
    } catch let error as SystemError {
      report.failure = FileError(writing: landing, error)
    } catch let error as FileError {
      report.failure = error
    }
    return report
  }

  private func move(from landing: String, _ report: inout ReceivingReport) throws {
    report.strange = []
    for name in try Folders.names(in: landing) where !name.hasPrefix(".") {
      let path = landing + "/" + name
      guard try Folders.ownFacts(of: path)?.kind == .file, isPlain(name) else {
        report.strange.append(name)
        continue
      }
      try Descriptor.reading(path).flush()
      if let place = try settle(path, in: folder.inbox) {
        report.arrived.append(place)
      } else {
        report.known += 1
      }
    }
  }

  /// What lies in the inbox and is to be taken in. A link in it leads elsewhere and is not followed.
  private func inboxNames() throws -> [String] {
    guard Folders.exists(folder.inbox) else { return [] }
    return try Folders.names(in: folder.inbox).filter { name in
      if name.hasPrefix(".") || name == "taken" { return false }
      let kind = try Folders.ownFacts(of: folder.inbox + "/" + name)?.kind
      return kind == .file || kind == .folder
    }
  }

  /// Takes in what lies in the inbox, each thing by itself; what is refused stays where it lies.
  func takeInInbox(_ options: ImportOptions = .init()) throws -> [InboxItem] {
    do {
      return try inboxNames().map { name in
        let path = folder.inbox + "/" + name
        do {
          let report = try importMessages([path], options)
          // A folder stays as long as something in it does.
          if !report.refused.isEmpty { return InboxItem(name: name, outcome: .takenIn(report)) }
          try Folders.makeAll(folder.taken)
          try Folders.flush(folder.inbox)
          _ = try settle(path, in: folder.taken)
          return InboxItem(name: name, outcome: .takenIn(report))
        } catch let error as WorkError {
          throw error
        } catch let error as StoreError {
          throw error
        } catch let error as any ReportableError {
          return InboxItem(name: name, outcome: .refused(error))
        }
      }
    } catch let error as SystemError {
      throw FileError(writing: folder.inbox, error)
    }
  }

  /// Moves a file or a bag into `place` and never over another: one that is there already with the
  /// same bytes is enough, beside one with others it gets another name.
  ///
  /// - Returns: Its name there; nil if it was there.
  private func settle(_ path: String, in place: String) throws -> String? {
    let name = Folders.name(of: path)
    // The number goes before the ending; what follows the last dot of a bag is none.
    let isFile = try Folders.ownFacts(of: path)?.kind == .file
    let dot = isFile ? name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? $0 : nil } : nil
    let end = dot ?? name.endIndex
    for number in 1... {
      let candidate = number == 1 ? name : "\(name[..<end])-\(number)\(name[end...])"
      let target = place + "/" + candidate
      if try Folders.renamesNew(path, to: target) {
        try Folders.flush(place)
        try Folders.flush(Folders.parent(of: path))
        return candidate
      }
      if try haveEqualBytes(path, target) {
        try Folders.removeFile(path)
        return nil
      }
    }
    return nil
  }

  /// Whether both are files, and hold the same.
  func haveEqualBytes(_ left: String, _ right: String) throws -> Bool {
    guard let one = try Folders.ownFacts(of: left), let other = try Folders.ownFacts(of: right),
      one.kind == .file, other.kind == .file, one.size == other.size
    else { return false }
    let file = try Descriptor.reading(right)
    var isEqual = true
    try FileContents.pieces(of: Descriptor.reading(left)) { piece in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: piece.count, alignment: 1)
      defer { buffer.deallocate() }
      var filled = 0
      while filled < piece.count {
        let count = try file.read(
          into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        if count == 0 { break }
        filled += count
      }
      isEqual = filled == piece.count && buffer.elementsEqual(piece)
      return isEqual
    }
    return isEqual
  }

  /// Whether a name a stranger chose can be a name here: nothing in it acts on a terminal, and it is
  /// spelled as it is read.
  private func isPlain(_ name: String) -> Bool {
    name.utf8.count <= 200 && harmless(name) == name && !name.unicodeScalars.contains("\u{FFFD}")
  }
}

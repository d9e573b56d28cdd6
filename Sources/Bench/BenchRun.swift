import Platform

/// One run: its options, its folder, its table, and the offices that several figures share.
final class BenchRun {
  let options: BenchOptions
  let workplace: Workplace
  private var report = Report()
  private var offices: [Int: String] = [:]

  init(_ options: BenchOptions) throws {
    self.options = options
    workplace = try Workplace(in: options.work)
  }

  /// - Returns: Whether every figure is what it should be.
  func run(_ figures: [FigureName]) throws -> Bool {
    report.begin()
    for figure in figures {
      do {
        switch figure {
        case .start: try measureStart()
        case .hash: try measureHash()
        case .register: try measureRegister()
        case .soak: try measureSoak()
        case .work: try measureWork()
        case .journal: try measureJournal()
        case .exchange: try measureExchange()
        case .archive: try measureArchive()
        case .tui: try measureTerminal()
        case .signatures: try measureSignatures()
        case .backup: try measureBackup()
        case .finding: try measureFinding()
        case .report: try measureReports()
        case .importing: try measureRegisterImport()
        case .growth: try measureGrowth()
        case .peers: try measureFindingPeers()
        }
      } catch let skipped as Skipped {
        report.skip(figure.rawValue, skipped.reason)
      }
    }
    report.end()
    return report.isMet
  }

  func add(_ figure: Figure) { report.add(figure) }

  func add(_ table: GrowthTable) { report.add(table) }

  func skip(_ name: String, _ reason: String) { report.skip(name, reason) }

  /// An office of so many documents, made when it is first asked for.
  func office(of documents: Int) throws -> String {
    if let path = offices[documents] { return path }
    let name = "/office-\(documents)"
    if let offices = options.offices, Folders.exists(offices + name) {
      self.offices[documents] = offices + name
      return offices + name
    }
    let path = workplace.path + name
    try SampleOffice(documents: documents).build(at: path)
    offices[documents] = path
    return path
  }

  static func makeOffice(_ options: BenchOptions, at path: String) throws {
    let duration = try seconds { try SampleOffice(documents: options.documents).build(at: path) }
    var output = StandardOutput.output()
    output.print("\(options.documents) documents in \(Report.text(duration)) s: \(path)\n")
    output.flush()
  }

  /// The program itself, built beside the bench.
  static func vpdt() throws -> String {
    let path = Folders.parent(of: Machine.program()) + "/vpdt"
    guard Folders.exists(path) else { throw Skipped(reason: "\(path) is not built") }
    return path
  }
}

/// Runs a program to its end and throws unless it is content.
func runProgram(_ program: String, _ arguments: [String]) throws {
  let exit = try StartedProgram(program, arguments).wait()
  guard exit == .status(0) else { throw Skipped(reason: "\(program) ended with \(exit)") }
}

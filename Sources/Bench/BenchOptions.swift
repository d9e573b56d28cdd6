import Platform

/// Words the bench does not understand.
struct BenchUsage: Error, CustomStringConvertible {
  let word: String

  var description: String {
    """
    not understood: \(word)
      vpdt-bench [\(FigureName.allCases.map(\.rawValue).joined(separator: "|"))]… [--documents N]
        [--files N] [--rounds N] [--processes N] [--seconds N] [--work DIR] [--offices DIR]
        [--samples DIR]
      vpdt-bench office --documents N [--dir DIR]
    """
  }
}

enum FigureName: String, CaseIterable {
  case start, hash, register, soak, work, journal, exchange, archive, tui, signatures, backup,
    finding, report, growth, peers
  case importing = "import"
}

struct BenchOptions {
  enum Task {
    case figures([FigureName])
    case office(String)
    case worker(RegisterWorker)
    case messageWorker(MessageMemoryWorker)
    case soakWorker(SoakWorker)
  }

  private(set) var task = Task.figures(FigureName.allCases)
  /// In the large office.
  private(set) var documents = 100_000
  /// Of 1 MiB each, in the office that is backed up.
  private(set) var files = 10_000
  /// How often what takes seconds is measured.
  private(set) var rounds = 5
  /// How many people work at once, and how long: half of it on the floor's side.
  private(set) var processes = 32
  private(set) var seconds = 60
  /// A folder on a disk.
  private(set) var work = "/var/tmp"
  /// Where the signed samples lie.
  private(set) var samples = "Tests/Fixtures/pdfsig"
  /// Where offices that were made before lie, `office-1000000`; the figures write into them.
  private(set) var offices: String?

  init(_ words: [String]) throws {
    if words.first == RegisterWorker.word {
      task = .worker(try RegisterWorker(Array(words.dropFirst())))
      return
    }
    if words.first == MessageMemoryWorker.word {
      task = .messageWorker(try MessageMemoryWorker(Array(words.dropFirst())))
      return
    }
    if words.first == SoakWorker.word {
      task = .soakWorker(try SoakWorker(Array(words.dropFirst())))
      return
    }
    var figures: [FigureName] = []
    var folder: String?
    var wantsOffice = false
    var rest = words[...]
    while let word = rest.popFirst() {
      func value() throws -> String {
        guard let value = rest.popFirst() else { throw BenchUsage(word: word) }
        return value
      }
      func count() throws -> Int {
        let text = try value()
        guard let count = Int(text), count > 0 else { throw BenchUsage(word: "\(word) \(text)") }
        return count
      }
      switch word {
      case "--documents": documents = try count()
      case "--files": files = try count()
      case "--rounds": rounds = try count()
      case "--processes": processes = try count()
      case "--seconds": seconds = try count()
      case "--work": work = try value()
      case "--offices": offices = Folders.absolute(try value())
      case "--samples": samples = try value()
      case "--dir": folder = try value()
      case "office": wantsOffice = true
      default:
        guard let figure = FigureName(rawValue: word) else { throw BenchUsage(word: word) }
        figures.append(figure)
      }
    }
    if wantsOffice {
      // Made to be kept, or to be measured.
      task = folder.map { .office(Folders.absolute($0)) } ?? .figures([.growth])
    } else if !figures.isEmpty {
      task = .figures(figures)
    }
  }
}

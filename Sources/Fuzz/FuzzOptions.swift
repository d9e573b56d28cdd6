import Platform

/// Words that are not understood.
struct FuzzUsage: Error, CustomStringConvertible {
  let word: String

  var description: String {
    """
    not understood: \(word)
      vpdt-fuzz [--seconds N] [--seed N] [--jobs N] [--samples DIR] [--keep DIR]   changed samples
                [--target \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|"))]
      vpdt-fuzz bad [--largest BYTES] [--only NAME] [--samples DIR]    files made to be bad
      vpdt-fuzz again FILE… [--samples DIR]                            what was kept
    """
  }
}

struct FuzzOptions {
  enum Task {
    case mutations, badFiles
    case again([String])
    case mutationWorker(MutationWorker)
    case badFileWorker(BadFileWorker)
  }

  private(set) var task = Task.mutations
  private(set) var seconds = 10
  private(set) var seed = UInt64.random(in: 1...999_999_999)
  private(set) var jobs = 1
  /// What alone is to be read; nil for everything in turns.
  private(set) var target: FuzzTarget?
  /// With the signed samples and their certificates; messages and bundles lie beside it.
  private(set) var samples = "Tests/Fixtures/pdfsig"
  /// Where what ended a process is kept.
  private(set) var keep = "fuzz-findings"
  private(set) var largest = 100 << 20
  /// Bad files with this in their names alone.
  private(set) var only: String?

  init(_ words: [String]) throws {
    var rest = words[...]
    var paths: [String] = []
    while let word = rest.popFirst() {
      func value() throws -> String {
        guard let value = rest.popFirst() else { throw FuzzUsage(word: word) }
        return value
      }
      func number() throws -> Int {
        let text = try value()
        guard let number = Int(text), number > 0 else { throw FuzzUsage(word: "\(word) \(text)") }
        return number
      }
      switch word {
      case "--seconds": seconds = try number()
      case "--seed": seed = UInt64(try number())
      case "--jobs": jobs = try number()
      case "--samples": samples = try value()
      case "--keep": keep = try value()
      case "--largest": largest = try number()
      case "--only": only = try value()
      case "--target":
        let name = try value()
        guard let known = FuzzTarget(rawValue: name) else { throw FuzzUsage(word: name) }
        target = known
      case "bad": task = .badFiles
      case "again": task = .again([])
      case MutationWorker.word:
        task = .mutationWorker(
          MutationWorker(
            samples: try value(), target: FuzzTarget(rawValue: try value()),
            run: UInt64(try number()), first: try number() - 1, progress: try value()))
      case BadFileWorker.word:
        task = .badFileWorker(BadFileWorker(samples: try value(), path: try value()))
      default:
        guard case .again = task, !word.hasPrefix("-") else { throw FuzzUsage(word: word) }
        paths.append(word)
      }
    }
    if case .again = task { task = .again(paths) }
  }
}

/// How much slower than a release build this one may be.
#if DEBUG
  let slowness = 30
#else
  let slowness = 1
#endif

/// Bytes of memory that reading a file may take beside the file.
let memoryLimit = 64 << 20

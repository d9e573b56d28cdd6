import Glibc
import Platform

/// `vpdt-bench [NAME…]`: measures what is named, or everything, and prints a table.
func start() -> Int32 {
  var errors = StandardOutput.errors()
  do {
    let options = try BenchOptions(Array(CommandLine.arguments.dropFirst()))
    switch options.task {
    case .figures(let figures): return try BenchRun(options).run(figures) ? 0 : 1
    case .office(let path): try BenchRun.makeOffice(options, at: path)
    case .worker(let worker): try worker.run()
    case .messageWorker(let worker): try worker.run()
    case .soakWorker(let worker): try worker.run()
    }
    return 0
  } catch {
    errors.print("vpdt-bench: \(error)\n")
    errors.flush()
    return error is BenchUsage ? 2 : 1
  }
}

exit(start())

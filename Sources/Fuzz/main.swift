import Glibc
import Platform

/// `vpdt-fuzz`: reads what no honest program writes, in processes of its own, and keeps what ended
/// one.
func start() -> Int32 {
  var errors = StandardOutput.errors()
  do {
    let options = try FuzzOptions(Array(CommandLine.arguments.dropFirst()))
    switch options.task {
    case .mutations: return try MutationRun(options).run() ? 0 : 1
    case .badFiles: return try BadFileRun(options).run() ? 0 : 1
    case .again(let paths): return try again(paths, options) ? 0 : 1
    case .mutationWorker(let worker): try worker.work()
    case .badFileWorker(let worker): try worker.work()
    }
    return 0
  } catch {
    errors.print("vpdt-fuzz: \(error)\n")
    errors.flush()
    return error is FuzzUsage ? 2 : 1
  }
}

exit(start())

import CSystem
import Glibc

/// Two ends: what is written into one comes out of the other.
struct Pipe: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    try checked("pipe", "") { vpdt_pipe(&ends) }
    let low = Descriptor(number: ends[0], path: "")
    let high = Descriptor(number: ends[1], path: "")
    let first = try low.aboveStandard()
    let second = try high.aboveStandard()
    try checked("fcntl", "") { fcntl(first.number, F_SETFL, O_NONBLOCK) }
    reading = first
    writing = second
  }

  /// The reading end; once the child has closed its copy of the other one, nothing more comes.
  consuming func closingWriter() -> Descriptor { reading }
}

extension Descriptor {
  /// A file in memory with `pieces` in it, to be read from its start.
  static func inMemory(_ pieces: [ArraySlice<UInt8>]) throws(SystemError) -> Descriptor {
    let number = try checked("memfd_create", "") { vpdt_memory_file("vpdt") }
    let file = try Descriptor(number: number, path: "").aboveStandard()
    for piece in pieces {
      var failure: SystemError?
      piece.withUnsafeBytes { bytes in
        do throws(SystemError) { try file.write(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
    }
    try checked("lseek", "") { lseek(file.number, 0, SEEK_SET) }
    return file
  }

  /// The same file under a number above those of standard input, output and errors.
  ///
  /// Where those are closed, a new file takes their numbers, and to hand it to a child would
  /// overwrite it.
  consuming func aboveStandard() throws(SystemError) -> Descriptor {
    if number > 2 { return self }
    let number = number
    let copy = try checked("fcntl", path) { fcntl(number, F_DUPFD_CLOEXEC, 3) }
    return Descriptor(number: copy, path: path)
  }
}

import Glibc

/// The reading ends of pipes, each with one secret as a line in it and nobody left to write.
///
/// Without the line end, openssl takes an empty passphrase for an error.
final class FurtherInputs {
  private(set) var numbers: [Int32] = []

  /// - Throws: EMSGSIZE for a secret that no pipe holds at once: the child might read it only after
  ///   something else.
  init(_ secrets: [Secret]) throws(SystemError) {
    for secret in secrets {
      guard secret.count < PIPE_BUF else { throw SystemError("pipe", "", EMSGSIZE) }
      let pipe = try Pipe()
      var failure: SystemError?
      secret.withBytes { bytes in
        do throws(SystemError) {
          try pipe.writing.write(bytes)
          try pipe.writing.write([UInt8(ascii: "\n")])
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      // Above those the child gets, or one would take the place of another before it is passed on.
      let number = try checked("fcntl", "") {
        fcntl(pipe.reading.number, F_DUPFD_CLOEXEC, Int32(3 + secrets.count))
      }
      numbers.append(number)
      // The reader may wait: it is a pipe like any other there.
      try checked("fcntl", "") { fcntl(number, F_SETFL, 0) }
    }
  }

  deinit { for number in numbers { close(number) } }
}

import Glibc

/// A call to the operating system that failed: which, on what path, and why.
public struct SystemError: Error, Equatable, Sendable {
  /// The call, such as `open`.
  public let operation: String
  /// The path it was about, as given.
  public let path: String
  /// The value of `errno`.
  public let number: Int32

  public init(_ operation: String, _ path: String, _ number: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.number = number
  }

  /// The system's own sentence for `number`, in English.
  public var reason: String { String(cString: strerror(number)) }
}

/// Repeats `call` while a signal interrupts it; throws if it fails for another reason.
@discardableResult
func checked<Result: SignedInteger>(
  _ operation: String, _ path: String, _ call: () -> Result
) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    if errno != EINTR { throw SystemError(operation, path) }
  }
}

import Office
import Platform

/// The program `ssh-keygen`, asked whether a key has signed a text.
///
/// Its word counts for the mathematics alone: what the signature is for and whose key is in it is
/// read by `SSHSignature` before.
public struct SSHKeygen: Sendable {
  /// Where to look for it; `PATH` if nil.
  private let searchPath: String?
  /// In milliseconds.
  private let timeLimit: Int

  public init(searchPath: String? = nil, timeLimit: Int = 10_000) {
    self.searchPath = searchPath
    self.timeLimit = timeLimit
  }

  /// Whether the key in `signature` has signed exactly `text`.
  ///
  /// - Parameter name: For whom the key is asked about; no white space.
  /// - Throws: `ApprovalError.programMissing`, or `unchecked` where it gives no answer. Neither means
  ///   yes or no.
  public func confirms(
    _ signature: SSHSignature, of text: String, by name: String
  ) throws(ApprovalError) -> Bool {
    let outcome: Outcome
    do {
      outcome = try PrivateFolder.with { folder in
        let signers = folder + "/allowed_signers"
        let armour = folder + "/signature"
        let key = signature.key
        try Descriptor.making(signers).write(
          Array("\(name) \(key.kind.rawValue) \(key.base64)\n".utf8))
        try Descriptor.making(armour).write(Array(signature.armour.utf8))
        var child = ChildProcess(
          "ssh-keygen",
          [
            "-Y", "verify", "-f", signers, "-I", name, "-n", signature.namespace, "-s", armour,
          ], environment: ["LC_ALL": "C", "TZ": "UTC"], searchPath: searchPath)
        child.timeLimit = timeLimit
        child.outputLimit = 1 << 12
        return try child.run(input: [ArraySlice(text.utf8)])
      }
    } catch {
      switch error {
      case ChildProcessError.notFound: throw .programMissing
      case ChildProcessError.failed(let error): throw .unchecked(detail: error.reason)
      case let error as SystemError: throw .unchecked(detail: error.reason)
      default: throw .unchecked(detail: String(describing: error))
      }
    }
    return try answer(outcome, signature, name)
  }

  /// Signs exactly `text` with a secret key that has no passphrase.
  ///
  /// - Throws: `ApprovalError.programMissing`, or `unchecked` where it makes no signature that could
  ///   be read.
  public func signature(
    over text: String, for namespace: String, withKeyAt path: String
  ) throws(ApprovalError) -> SSHSignature {
    let outcome = try run(["-q", "-Y", "sign", "-f", path, "-n", namespace], input: text)
    guard outcome.ending == .exited(0) else { throw .unchecked(detail: said(outcome)) }
    let signature = try SSHSignature(armour: outcome.output)
    guard signature.namespace == namespace else { throw .unchecked(detail: said(outcome)) }
    return signature
  }

  /// Makes a key of ssh-ed25519 without a passphrase: the secret half at `path`, where nothing may
  /// be yet, the public one beside it.
  ///
  /// - Throws: As `signature`.
  public func makeKey(at path: String, comment: String) throws(ApprovalError) -> SSHPublicKey {
    let outcome = try run(
      ["-q", "-t", "ed25519", "-N", "", "-C", comment, "-f", path], input: "")
    guard outcome.ending == .exited(0),
      let line = try? FileContents.read(path + ".pub", limit: SSHSignature.sizeLimit),
      let key = try? SSHPublicKey.read(line: String(decoding: line, as: UTF8.self)).key,
      key.kind == .ed25519
    else { throw .unchecked(detail: said(outcome)) }
    return key
  }

  private func run(_ arguments: [String], input: String) throws(ApprovalError) -> Outcome {
    var child = ChildProcess(
      "ssh-keygen", arguments, environment: ["LC_ALL": "C", "TZ": "UTC"], searchPath: searchPath)
    child.timeLimit = timeLimit
    child.outputLimit = SSHSignature.sizeLimit
    do throws(ChildProcessError) {
      return try child.run(input: input.isEmpty ? [] : [ArraySlice(input.utf8)])
    } catch {
      switch error {
      case .notFound: throw .programMissing
      case .failed(let error): throw .unchecked(detail: error.reason)
      }
    }
  }

  private func said(_ outcome: Outcome) -> String {
    let text = String(
      decoding: outcome.errors.isEmpty ? outcome.output : outcome.errors, as: UTF8.self)
    return String(cleaned(text).text.prefix(200))
  }

  /// Nothing but the two answers it is known to give is one.
  private func answer(
    _ outcome: Outcome, _ signature: SSHSignature, _ name: String
  ) throws(ApprovalError) -> Bool {
    let output = String(decoding: outcome.output, as: UTF8.self)
    let errors = String(decoding: outcome.errors, as: UTF8.self)
    switch outcome.ending {
    case .exited(0)
    where output.hasPrefix("Good \"\(signature.namespace)\" signature for \(name) with ")
      && output.hasSuffix(" key \(signature.key.fingerprint)\n"):
      return true
    case .exited(let code) where code != 0 && errors.contains("incorrect signature"): return false
    case .outOfTime: throw .unchecked(detail: "\(timeLimit / 1000) s")
    default:
      let said = cleaned(errors.isEmpty ? output : errors).text
      throw .unchecked(detail: String(said.prefix(200)))
    }
  }
}

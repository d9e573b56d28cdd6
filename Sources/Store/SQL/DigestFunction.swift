import Bytes
import CSQLite

extension Database {
  /// Lets statements of this connection ask for `sha256(TEXT)`, in hexadecimal digits: so that a text
  /// in a row can be compared with the digest the journal has of it.
  func learnDigests() throws {
    let code = sqlite3_create_function_v2(
      handle, "sha256", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nil,
      { context, _, values in
        guard let context, let value = values?[0], let text = sqlite3_value_text(value) else {
          return
        }
        let count = Int(sqlite3_value_bytes(value))
        let digest = SHA256.digest(of: UnsafeRawBufferPointer(start: text, count: count))
        vpdt_result_text(context, digest.description, 64)
      }, nil, nil, nil)
    if code != SQLITE_OK { throw Database.failure(code, handle: handle, path: path) }
  }
}

import Platform
import Programs

/// The programs of the machine, and those that stand for them in tests.
///
/// `PATH` is without the programs an office only uses where they are there (`Tests/Programs`): a test that
/// wants one names a folder in which it is.
public enum TestPrograms {
  /// `PATH` as it is for all tests.
  public static let path = Machine.variable("PATH") ?? "/usr/bin:/bin"

  /// Where the machine's own programs are, the optional ones too.
  public static let machinePath = String(cString: vpdt_machine_path())

  /// Whether the machine has a program; a test that asks the real one is skipped where it has not.
  public static func has(_ name: String) -> Bool {
    ChildProcess(name, [], searchPath: machinePath).isThere
  }

  /// Writes a program that is a script of the shell.
  ///
  /// A file that this process has written may still be open in the child of another test, and then the
  /// kernel refuses to run it: another process writes it.
  public static func write(_ script: String, to path: String) throws {
    let draft = path + ".draft"
    try FileContents.writeNew(draft, Array("#!/bin/sh\n\(script)\n".utf8), mode: 0o755)
    _ = try ChildProcess("/bin/cp", [draft, path]).run()
    try Folders.removeFile(draft)
  }
}

import Glibc
import Platform

/// Where tests put their offices: in memory where there is room, for a thousand offices with their folders are
/// made and removed in a run; what a disk does with them is not what they ask.
public enum TestPlace {
  /// `VPDT_PLACE` names another folder, on a real disk for example.
  public static let path: String = {
    if let place = Machine.variable("VPDT_PLACE") { return place }
    var facts = statvfs()
    let isRoomy =
      access("/dev/shm", W_OK) == 0 && statvfs("/dev/shm", &facts) == 0
      && UInt64(facts.f_bavail) * UInt64(facts.f_frsize) > 6 << 30
    return isRoomy ? "/dev/shm" : "/tmp"
  }()
}

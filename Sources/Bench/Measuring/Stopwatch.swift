import Glibc

/// Nanoseconds of the machine's steady clock, the same for all processes.
func nanoseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// How many seconds `body` takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = nanoseconds()
  try body()
  return Double(nanoseconds() - start) / 1e9
}

func milliseconds(_ body: () throws -> Void) rethrows -> Double { try seconds(body) * 1000 }

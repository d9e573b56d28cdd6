import Platform

// A command from the start of its process to its end, as whoever typed it waits.
extension BenchRun {
  func measureStart() throws {
    let vpdt = try BenchRun.vpdt()
    let small = try office(of: 1000)
    let large = try office(of: options.documents)
    let number = SampleOffice(documents: options.documents).aNumber
    let numberInSmall = SampleOffice(documents: 1000).aNumber
    let parts = number.split(separator: "/")
    let row = "SELECT * FROM incoming_document WHERE year = \(parts[1]) AND number = \(parts[0])"
    let commands = [
      (vpdt, ["--version"]),
      (vpdt, ["--office", large, "incoming", "show", number]),
      (vpdt, ["--office", small, "incoming", "show", numberInSmall]),
      ("sqlite3", [large + "/office.db", row]),
    ]
    try workplace.settle()
    var times = [[Double]](repeating: [], count: commands.count)
    for round in 0..<options.rounds * 60 {
      for (index, (program, arguments)) in commands.enumerated() {
        let duration = try seconds { try runProgram(program, arguments) } * 1000
        // The first rounds bring files into memory.
        if round >= 5 { times[index].append(duration) }
      }
    }
    let samples = times.map(Samples.init)
    add(
      Figure(
        what: "vpdt --version : sqlite3 reads a row", unit: "ms", ours: samples[0],
        floor: samples[3], wanted: .atMost(2)))
    add(
      Figure(
        what: "vpdt incoming show : sqlite3 reads the row", unit: "ms", ours: samples[1],
        floor: samples[3], wanted: .atMost(2)))
    add(
      Figure(
        what: "the same in \(options.documents) : 1000 documents", unit: "ms", ours: samples[1],
        floor: samples[2], wanted: .atMost(1.1)))
  }
}

import Platform
import Testing

/// Loads offices into a real PostgreSQL: a server of the Debian package, of its own, on a socket in a
/// folder of its own.
@Suite struct `A warehouse of many schools` {
  private static let schools = Machine.variable("VPDT_POSTGRES").map { Int($0) ?? 3 }
  private static let programs = (try? Folders.names(in: "/usr/lib/postgresql"))?.last.map {
    "/usr/lib/postgresql/\($0)/bin"
  }

  @Test(
    .enabled(
      if: schools != nil && programs != nil,
      "VPDT_POSTGRES=3 loads so many schools, where postgresql is installed"))
  func `holds each school once however often it loads, and answers what a department asks`() throws
  {
    let shell = try Shell(moment: "2026-03-02T09:00")
    let count = max(2, Self.schools ?? 3)
    let folder = shell.folder + "/pg"
    // The server refuses to run as root.
    let isRoot = try shell.run("id -u").lines == ["0"]
    let owner =
      isRoot ? "setpriv --reuid=postgres --regid=postgres --clear-groups env HOME=/tmp" : ""
    let programs = Self.programs ?? ""
    let psql = "\(owner) psql --no-psqlrc -q -A -t -h '\(folder)' -d postgres"
    func run(_ command: String) throws -> [String] {
      let result = try shell.run(command)
      #expect(result.status == 0, "\(command)\n\(result.lines.joined(separator: "\n"))")
      return result.lines
    }
    _ = try run("mkdir pg && chmod 711 . \(isRoot ? "&& chown postgres pg" : "")")
    _ = try run(
      "cd / && \(owner) \(programs)/initdb -D '\(folder)/data' -A trust --no-sync -E UTF8 --locale=C.UTF-8"
    )
    _ = try run(
      """
      cd / && \(owner) \(programs)/pg_ctl -w -D '\(folder)/data' -l '\(folder)/log' \
      -o "-c listen_addresses='' -c unix_socket_directories='\(folder)' -c fsync=off" start
      """)
    defer {
      _ = try? shell.run(
        "cd / && \(owner) \(programs)/pg_ctl -m immediate -D '\(folder)/data' stop")
    }
    for school in 1...count {
      _ = try run(
        """
        export VPDT_OFFICE="$PWD/o\(school)"
        vpdt init "o\(school)" --name 'Trường "số" \(school)' --organ-id H29.9.\(school) \
          --abbreviation T\(school) --rehearsal
        printf 'Ngày đến;Số đến;Tác giả;Số ký hiệu;Trích yếu\\n' > so.csv
        i=1; while [ $i -le 50 ]; do
          printf '5/1/2025;%s;Sở GDĐT;%s/KH-SGDĐT;Kế hoạch \\\\t %s\\n' $i $i $i >> so.csv
          i=$((i + 1))
        done
        vpdt import register so.csv
        vpdt incoming register --paper --from "UBND xã" --ref 7/TB-UBND --issued 2026-02-27 --type TB --subject "Thông báo"
        vpdt export --format postgres --to "./x\(school)"
        """)
      _ = try run("\(psql) -f - < x\(school)/office.sql")
    }
    let counts =
      "\(psql) -c 'SELECT school, count(*) FROM vpdt.incoming GROUP BY school ORDER BY school'"
    let loaded = try run(counts)
    #expect(loaded.count == count)
    #expect(loaded.allSatisfy { $0.hasSuffix("|51") })
    // Loading again puts the rows of one school in the place of those it had, and touches no other.
    _ = try run(
      """
      export VPDT_OFFICE="$PWD/o1"
      vpdt incoming register --paper --from "UBND xã" --ref 8/TB-UBND --issued 2026-02-27 --type TB --subject "Thông báo"
      vpdt export --format postgres --to ./again && \(psql) -f - < again/office.sql
      """)
    #expect(try run(counts).filter { $0.hasSuffix("|52") } == ["H29.9.1|52"])
    #expect(try run(counts).filter { $0.hasSuffix("|51") }.count == count - 1)
    // A script that breaks off changes nothing.
    let broken = try shell.run("head -n 60 x2/office.sql | \(psql) -f -")
    _ = broken
    #expect(try run(counts).count == count)
    #expect(
      try run(
        "\(psql) -c \"SELECT subject FROM vpdt.incoming WHERE school = 'H29.9.2' AND number = 7 AND year = 2025\""
      )
        == [#"Kế hoạch \t 7"#])
    let answers = try run(
      "\(psql) -v ON_ERROR_STOP=1 -f - < '\(Project.root)/templates/warehouse/queries.sql'")
    #expect(answers.contains { $0.hasPrefix("H29.9.1|Trường \"số\" 1|52|") })
    #expect(answers.contains { $0.hasPrefix("Sở GDĐT|1/KH-SGDĐT|\(count)|") })
  }
}

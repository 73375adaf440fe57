using System.CommandLine;
using GiaoBan.Bench;
using GiaoBan.Bench.Room;

var records = new Option<int>("--records") { Description = "records to make", DefaultValueFactory = _ => 1_000_000 };
var data = new Option<string?>("--data") { Description = "folder of the made data, kept between runs" };
var database = new Option<string?>("--database") { Description = "PostgreSQL connection; the database must be empty or made by an earlier run" };
var results = new Option<string?>("--results") { Description = "file to write the results to" };
var skipProof = new Option<bool>("--no-proof") { Description = "do not recount the made data again" };
var only = new Option<string?>("--only") { Description = "figures, pages, lists or writes" };

var command = new RootCommand("Measures the limits of DESIGN section 5 over made data") { records, data, database, results, skipProof, only };
command.SetAction((parsed, cancel) => Run.AllAsync(
    new RunOptions(
        parsed.GetValue(records),
        parsed.GetValue(data) ?? Path.Combine(Path.GetTempPath(), $"giaoban-bench-{parsed.GetValue(records)}"),
        parsed.GetValue(database),
        parsed.GetValue(results),
        parsed.GetValue(skipProof),
        parsed.GetValue(only)),
    cancel));

var folder = new Option<string?>("--data") { Description = "folder of the demo, made where it is missing; a new one unless named" };
var connections = new Option<int>("--connections") { Description = "open pages", DefaultValueFactory = _ => 1_300 };
var rounds = new Option<int>("--rounds") { Description = "rounds of the scripted briefing", DefaultValueFactory = _ => 10 };
var into = new Option<string?>("--results") { Description = "file to write the section to" };
var room = new Command("room", "Measures the live room: when a change is on every screen") { folder, connections, rounds, into };
room.SetAction((parsed, cancel) => new RoomLoad(
    parsed.GetValue(folder) ?? Directory.CreateTempSubdirectory("giaoban-room-").FullName, parsed.GetValue(connections), parsed.GetValue(rounds))
    .RunAsync(parsed.GetValue(into), cancel));
command.Subcommands.Add(room);
return await command.Parse(args).InvokeAsync();

using System.CommandLine;
using GiaoBan.Bench;

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
return await command.Parse(args).InvokeAsync();

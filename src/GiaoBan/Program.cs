using GiaoBan;

return await Commands.RunAsync(args);

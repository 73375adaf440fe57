namespace GiaoBan.Shell;

/// <summary>Where an installation keeps its data, and whether it is the demo.</summary>
/// <param name="Folder">The data folder: database, keys; readable by its owner alone.</param>
/// <param name="Connection">A PostgreSQL connection, or null: SQLite in <paramref name="Folder"/>.</param>
/// <param name="IsDemo">Every page and API answer of the demo says so.</param>
public sealed record Installation(string Folder, string? Connection, bool IsDemo)
{
    /// <summary>The part of the folder that holds secrets, which all nodes share.</summary>
    internal const string Keys = "keys";

    /// <summary>The network's time; the demo has a clock of its own.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A Redis that tells the nodes of each other's changes; null: one node.</summary>
    public string? Redis { get; init; }

    /// <summary>Where mail is handed in; null: none is sent.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>The folder of the SQLite file while a demo is made in it; null: the data folder.</summary>
    public string? Aside { get; init; }

    /// <summary>The SQLite file.</summary>
    public string DatabaseFile => Path.Combine(Aside ?? Folder, "giaoban.db");

    /// <summary>Whether there is a database to open.</summary>
    public bool HasData => Connection is not null || File.Exists(DatabaseFile);
}

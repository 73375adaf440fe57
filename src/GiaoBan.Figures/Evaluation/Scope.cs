using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>A report among those that a plan reaches: its form, and the path to it from the report itself.</summary>
internal sealed class Scope(IReadOnlyList<Hop> path, Form? form, FormsBehind behind)
{
    /// <summary>As many reports one behind the other as a plan follows: forty years of months.</summary>
    private const int MaxPath = 500;

    private readonly Dictionary<Step, Scope?> _behind = [];

    public IReadOnlyList<Hop> Path => path;

    public Form? Form => form;

    /// <summary>What the keys of its leaves begin with.</summary>
    public string Prefix { get; } = string.Concat(path.Select(h => h.Key + "/"));

    /// <summary>The compiled items by their codes.</summary>
    public Dictionary<string, Op> Compiled { get; } = new(StringComparer.Ordinal);

    /// <summary>The report behind a step; null where none is in force.</summary>
    public Scope? Behind(Step step, string code)
    {
        if (_behind.TryGetValue(step, out var known))
        {
            return known;
        }

        if (path.Count >= MaxPath)
        {
            throw FigureException.TooManyLeaves(code);
        }

        var there = behind.Find(path, step);
        var scope = there is null ? null : new Scope([.. path, new Hop(step, there.Code, there.ValidFrom)], there, behind);
        _behind.Add(step, scope);
        return scope;
    }
}

/// <summary>An item of a report that a plan reaches; without a scope or an item it is not there.</summary>
internal readonly record struct Target(Scope? Scope, Item? Item, Scope From, Step? Step, string Code);

using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>
/// A form (and perhaps a formula) brought down to its leaves, compiled once and evaluated for any number of units.
/// </summary>
public sealed class Plan
{
    private Plan() => throw new NotImplementedException();

    /// <summary>The form; null for a formula without one.</summary>
    public Form? Form { get; }

    /// <summary>Every leaf that the items, the rules and the formula come down to, each once.</summary>
    public IReadOnlyList<Leaf> Leaves { get; } = [];

    /// <summary>Compiles a form.</summary>
    /// <exception cref="FigureException">Its items come down to more leaves than can be held.</exception>
    public static Plan Of(Form form, FormsBehind behind) => throw new NotImplementedException();

    /// <summary>Compiles a formula, with the form whose items it names.</summary>
    /// <exception cref="FigureException">It comes down to more leaves than can be held.</exception>
    public static Plan Of(Formula formula, Form? form, FormsBehind behind) => throw new NotImplementedException();

    /// <summary>The leaves that an item comes down to, itself where it is entered.</summary>
    public IReadOnlyList<Leaf> LeavesOf(string code) => throw new NotImplementedException();

    /// <summary>The leaves that the formula comes down to.</summary>
    public IReadOnlyList<Leaf> LeavesOfFormula() => throw new NotImplementedException();
}

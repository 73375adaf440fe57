using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>The forms that stand behind a report: those of the reports that its references reach.</summary>
public abstract class FormsBehind
{
    /// <summary>No report behind: every reference is missing.</summary>
    public static FormsBehind None { get; } = new ByKeys([]);

    /// <summary>The form reached by this path of steps, or null where no report is in force there.</summary>
    internal abstract Form? Find(IReadOnlyList<Hop> path, Step step);

    /// <summary>As they stood when the reports with these leaves were frozen: the keys of leaves name the versions.</summary>
    /// <param name="keys">Keys of leaves, of one report or of many; where they differ, the newest version.</param>
    /// <param name="forms">Finds the versions.</param>
    public static FormsBehind Of(IEnumerable<string> keys, IKnownForms forms)
    {
        var versions = new Dictionary<string, Form>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            for (var slash = key.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = key.IndexOf('/', slash + 1))
            {
                var prefix = key[..slash];
                if (seen.Add(prefix) && Last(prefix) is { } hop && Version(forms, hop) is { } form)
                {
                    var place = prefix[..(prefix.LastIndexOf('/') + 1)] + PlaceOf(hop.Step);
                    if (!versions.TryGetValue(place, out var other) || other.ValidFrom < form.ValidFrom)
                    {
                        versions[place] = form;
                    }
                }
            }
        }

        return new ByKeys(versions);
    }

    /// <summary>Those of one unit's reports in force.</summary>
    internal static FormsBehind Of(IReportSource source, IKnownForms forms) => new BySource(source, forms);

    private static Hop? Last(string prefix) =>
        Hop.TryParse(prefix.AsSpan(prefix.LastIndexOf('/') + 1), out var hop) ? hop : null;

    private static Form? Version(IKnownForms forms, Hop hop) =>
        forms.Versions(hop.Form!).FirstOrDefault(f => f.ValidFrom == hop.ValidFrom);

    private static string PlaceOf(Step step) => step.Shift + " " + step.Form;

    private sealed class ByKeys(Dictionary<string, Form> versions) : FormsBehind
    {
        internal override Form? Find(IReadOnlyList<Hop> path, Step step) =>
            versions.GetValueOrDefault(string.Concat(path.Select(h => h.Key + "/")) + PlaceOf(step));
    }

    private sealed class BySource(IReportSource source, IKnownForms forms) : FormsBehind
    {
        private readonly Dictionary<Step, FormsBehind> _behind = [];

        internal override Form? Find(IReadOnlyList<Hop> path, Step step)
        {
            if (path.Count == 0)
            {
                return source.InForce(step)?.Form;
            }

            if (!_behind.TryGetValue(path[0].Step, out var behind))
            {
                behind = source.InForce(path[0].Step) is { } report ? Of(report.Leaves.Keys, forms) : None;
                _behind.Add(path[0].Step, behind);
            }

            return behind.Find([.. path.Skip(1)], step);
        }
    }
}

using GiaoBan.Network;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Records.Pages.Forms;

/// <summary>An officer who may be named on a restricted record.</summary>
public sealed record NameableOfficer(long Id, string Login, string Title);

/// <summary>Who may see a record, as its form asks for it.</summary>
/// <param name="Access">The code that is chosen.</param>
/// <param name="Named">The logins that are ticked.</param>
/// <param name="Officers">Those to choose from.</param>
public sealed record AccessChoice(string Access, IReadOnlySet<string> Named, IReadOnlyList<NameableOfficer> Officers)
{
    /// <summary>The names of its fields in a form, as in the API.</summary>
    public const string AccessField = "access";

    /// <inheritdoc cref="AccessField"/>
    public const string NamedField = "named";

    /// <summary>The same choice with what was typed in its place.</summary>
    public AccessChoice With(IFormCollection form) => this with
    {
        Access = form[AccessField].ToString(),
        Named = form[NamedField].OfType<string>().ToHashSet(StringComparer.Ordinal),
    };
}

/// <summary>Whom a unit can name: its own officers of today, and those who are named already.</summary>
public sealed class NameableOfficers(GiaoBanDb db, NetworkMap map, Clock clock)
{
    public async Task<AccessChoice> ChoiceAsync(int unit, Access access, IReadOnlyList<long> named, CancellationToken cancel)
    {
        var today = clock.Today;
        var working = map.SuccessorOf(unit, today)?.Id ?? unit;
        var officers = await db.Officers.AsNoTracking()
            .Where(o => named.Contains(o.Id) || (!o.IsDisabled && o.Posts.Any(p =>
                p.UnitId == working && (p.Role == Role.Clerk || p.Role == Role.Head)
                && p.From <= today && (p.To == null || today <= p.To))))
            .OrderBy(o => o.Login)
            .Select(o => new NameableOfficer(o.Id, o.Login, o.Title)).ToListAsync(cancel);
        return new AccessChoice(
            CommonVerbs.CodeOf(access),
            officers.Where(o => named.Contains(o.Id)).Select(o => o.Login).ToHashSet(StringComparer.Ordinal),
            officers);
    }
}

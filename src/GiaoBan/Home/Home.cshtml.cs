using GiaoBan.Assignments.Reminders;
using GiaoBan.Briefings;
using GiaoBan.Briefings.Before.Sites;
using GiaoBan.Figures;
using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Ledger;
using GiaoBan.Reports.Submission;
using GiaoBan.Reports.Submission.Lists;
using GiaoBan.Shell;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GiaoBan.Home;

/// <summary>The first page: of a unit what it owes; the centre goes to the national picture; the others see what is theirs.</summary>
public sealed class HomeModel(
    GiaoBanDb db, OwedReports owed, HomeFigures figures, BriefingCalendar calendar, DueReminders reminders, Viewer who,
    NetworkMap map, Clock clock, IEnumerable<IRegister> registers) : PageModel
{
    private const int LeavesShown = 50;

    /// <summary>The unit's reports, what is owed first; empty for who works in no unit.</summary>
    public IReadOnlyList<UnitReport> Reports { get; private set; } = [];

    public IEnumerable<UnitReport> Owed => Reports.Where(r => r.IsOwed);

    /// <summary>The unit's assignments that have come to a day of reminding.</summary>
    public IReadOnlyList<Reminder> Reminders { get; private set; } = [];

    /// <summary>The first of them that has a form.</summary>
    public UnitReport? ReportAtHand { get; private set; }

    /// <summary>Some figures of it, as the registers now make them.</summary>
    public IReadOnlyList<(Item Item, Value Now)> Figures { get; private set; } = [];

    /// <summary>Why the centre returned the report at hand, where it did.</summary>
    public Return? Returned => ReportAtHand?.Standing is { State: ReportState.Returned, Returned: { } why } ? why : null;

    /// <summary>The briefings that the viewer sees and that are still to be held.</summary>
    public IReadOnlyList<SeatedBriefing> Briefings { get; private set; } = [];

    /// <summary>Those of them that the unit has at hand, the next first, with what it owes before each.</summary>
    public IReadOnlyList<NextBriefing> NextBriefings { get; private set; } = [];

    public IEnumerable<IRegister> Registers => registers;

    public IEnumerable<IRegister> Books => registers.Where(r => r.IsBook);

    public Viewer Who => who;

    /// <summary>The code of the unit that the viewer heads; null for a clerk.</summary>
    public string? HeadedUnit => who.Unit is { } unit && who.HeadOf.Contains(unit) ? map.CodeOf(unit, clock.Today) : null;

    /// <summary>For the auditor: the ledger's size and root, and its newest leaves.</summary>
    public MerkleEdge? Ledger { get; private set; }

    public IReadOnlyList<Records.Ledger.Leaf> Leaves { get; private set; } = [];

    private Dictionary<string, string> _titles = [];

    /// <summary>The post of who did it, with the name that the ledger keeps.</summary>
    public string TitleOf(string login) => _titles.TryGetValue(login, out var title) ? $"{title} ({login})" : login;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (who.SeesNation)
        {
            return Redirect("/toan-quoc");
        }

        if (who.OwnUnits.Count > 0 || who.Roles.Contains(Role.Secretary))
        {
            Briefings = await calendar.ComingAsync(cancel);
        }

        if (who.Unit is { } id)
        {
            await ReadUnitAsync(map[id], cancel);
        }
        else if (who.Roles.Contains(Role.Auditor))
        {
            var head = await db.LedgerHeads.AsNoTracking().SingleAsync(cancel);
            Ledger = new MerkleEdge(head.Size, head.Edge);
            Leaves = await db.Leaves.AsNoTracking().OrderByDescending(l => l.Position).Take(LeavesShown).ToListAsync(cancel);
            var logins = Leaves.Select(l => l.Officer).Distinct().ToList();
            _titles = await db.Officers.AsNoTracking().Where(o => logins.Contains(o.Login)).ToDictionaryAsync(o => o.Login, o => o.Title, cancel);
        }

        return Page();
    }

    private async Task ReadUnitAsync(Unit unit, CancellationToken cancel)
    {
        Reports = await owed.OfAsync(unit, cancel);
        NextBriefings = await calendar.AtHandAsync(Briefings, unit.Id, Reports, cancel);
        Reminders = await reminders.OfAsync(who, cancel);
        ReportAtHand = Reports.FirstOrDefault(r => r.Place.Form is not null);
        Figures = ReportAtHand is null ? [] : await figures.OfAsync(ReportAtHand.Place, unit, cancel);
    }
}

using GiaoBan.Briefings.Shown;
using GiaoBan.Figures;
using GiaoBan.Records.Entry;
using GiaoBan.Reports.Submission;
using GiaoBan.Shell;

namespace GiaoBan.Briefings;

/// <summary>Checks the figures of a plan before they are needed in the room: their period is there, and each can be read.</summary>
public sealed class PlannedFigures(ReportPeriods periods, Freezing freezing)
{
    /// <summary>Refuses at its place what could not be shown.</summary>
    public async Task CheckAsync(EntrySource entry, BriefingPlan plan, CancellationToken cancel)
    {
        var place = await PlaceAsync(entry, plan, cancel);
        if (plan.Regime is not null && place is null)
        {
            return; // that was said, and without its form no figure can be judged
        }

        foreach (var (item, row) in plan.Agenda.Select((item, row) => (item, row)))
        {
            foreach (var (figure, at) in item.Figures.Select((figure, at) => (figure, at)))
            {
                if (freezing.FaultOf(figure, place) is { } fault)
                {
                    var field = figure.Code is null ? "formula" : "code";
                    entry.Refuse($"agenda[{row}].figures[{at}].{field}", new Text($"Mục “{item.Title}”: {fault.Vi}", $"Item “{item.Title}”: {fault.En}"));
                }
            }
        }
    }

    private async Task<ReportPeriod?> PlaceAsync(EntrySource entry, BriefingPlan plan, CancellationToken cancel)
    {
        if (plan is not { Regime: { } regime, Period: { } period })
        {
            return null;
        }

        if (await periods.FindAsync(regime, period, cancel) is not { Form: not null } place)
        {
            entry.Refuse("period", new Text(
                $"Không có chế độ “{regime}” với kỳ “{period}”, hoặc kỳ đó chưa có biểu mẫu.", $"There is no regime “{regime}” with a period “{period}”, or it has no form."));
            return null;
        }

        if (place.Window.From > Clock.DayOf(plan.StartsAt))
        {
            entry.Refuse("period", new Text(
                $"Kỳ “{period}” bắt đầu ngày {place.Window.From:d/M/yyyy}, sau ngày họp: chưa có số liệu. Chọn kỳ đã bắt đầu trước ngày họp.",
                $"Period “{period}” begins on {place.Window.From:d/M/yyyy}, after the briefing: there are no figures yet. Choose one that began before it."));
        }

        return place;
    }
}

using System.Globalization;
using System.Text.Json;
using GiaoBan.Figures.Language;
using GiaoBan.Figures.Language.Reading;

namespace GiaoBan.Figures.Regimes;

/// <summary>Reads the members of a regime. Reports every error that it can.</summary>
internal sealed class RegimeParser(byte[] utf8, DiagnosticBag bag, IKnownForms forms, string source)
{
    private const int MaxLateDays = 3_650;
    private const int MaxCode = 40;

    public Regime? Read(JsonPart root)
    {
        var fields = new JsonFields(utf8, bag, root);
        if (!fields.IsObject)
        {
            return null;
        }

        var codeAt = fields.Take("code");
        var code = codeAt is null ? null : ReadCode(fields, codeAt);
        var title = fields.String("title");
        var basis = fields.String("basis", isNeeded: false) ?? "";
        var served = ReadForms(fields);
        var units = ReadUnits(fields);
        var isListed = fields.Has("periods");
        if (isListed && fields.Has("every"))
        {
            fields.Error(fields.At, RegimeMessages.RuledAndListed());
        }

        var listed = isListed ? ReadPeriods(fields) : [];
        var rule = isListed ? null : ReadRule(fields);
        fields.RefuseOthers("code", "title", "basis", "form", "units", "every", "window", "due", "periods");
        return code is null || title is null ? null : new Regime(code, title, basis, served, units) { Rule = rule, Listed = listed, Source = source };
    }

    private static string? ReadCode(JsonFields fields, JsonPart part)
    {
        var isCode = part.Kind == JsonTokenType.String && part.Text.Length is > 0 and <= MaxCode &&
            part.Text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
        if (!isCode)
        {
            fields.Error(part.At, RegimeMessages.Wanted(RegimeMessages.CodeOf()));
        }

        return isCode ? part.Text : null;
    }

    private List<RegimeForm> ReadForms(JsonFields fields)
    {
        List<RegimeForm> served = [];
        var part = fields.Take("form");
        if (part?.Kind == JsonTokenType.String)
        {
            AddForm(fields, served, part, null);
        }
        else if (part?.Kind == JsonTokenType.StartArray && part.Elements.Count > 0)
        {
            foreach (var element in part.Elements)
            {
                var one = new JsonFields(utf8, bag, element);
                var from = one.Exact("from", DayOf, RegimeMessages.Day(), isNeeded: served.Count > 0);
                if (one.Take("form") is { } name)
                {
                    AddForm(one, served, name, from);
                }

                one.RefuseOthers("form", "from");
            }
        }
        else if (part is not null)
        {
            fields.Error(part.At, RegimeMessages.Wanted(RegimeMessages.FormList()));
        }

        return served;
    }

    private void AddForm(JsonFields fields, List<RegimeForm> served, JsonPart part, DateOnly? from)
    {
        if (fields.StringOf(part, "form") is not { } code)
        {
            return;
        }

        if (forms.Versions(code).Count == 0)
        {
            fields.Add(part.At, RegimeMessages.FormNotThere(code), Severity.Warning);
        }

        if (served.Count > 0 && from is { } day && served[^1].From >= day)
        {
            fields.Error(part.At, RegimeMessages.FormsNotInOrder());
        }

        served.Add(new RegimeForm(code, from));
    }

    private static List<string>? ReadUnits(JsonFields fields)
    {
        var part = fields.Take("units");
        if (part is null || part is { Kind: JsonTokenType.String, Text: "all" })
        {
            return null;
        }

        var codes = part.Elements.Where(e => e.Kind == JsonTokenType.String && e.Text.Length > 0).Select(e => e.Text).Distinct().ToList();
        if (part.Kind != JsonTokenType.StartArray || codes.Count == 0 || codes.Count != part.Elements.Count)
        {
            fields.Error(part.At, RegimeMessages.Wanted(RegimeMessages.Units()));
        }

        return codes;
    }

    private WindowRule? ReadRule(JsonFields fields)
    {
        var every = fields.Exact("every", EveryOf, RegimeMessages.EveryOf());
        var window = fields.Take("window") is { } w ? new JsonFields(utf8, bag, w) : null;
        var due = fields.Take("due") is { } d ? new JsonFields(utf8, bag, d) : null;
        var cut = window?.Whole("cut", 1, 28);
        var lead = window?.Whole("lead", 0, 12);
        window?.RefuseOthers("cut", "lead");
        var day = due?.Whole("day", 1, 31);
        var time = due?.Exact("time", TimeOf, RegimeMessages.Time());
        var late = due?.Whole("late_until_days", 0, MaxLateDays, isNeeded: false);
        due?.RefuseOthers("day", "time", "late_until_days");
        if (every is null || cut is null || lead is null || day is null || time is null)
        {
            return null;
        }

        var rule = new WindowRule(every.Value, cut.Value, lead.Value, day.Value, time.Value, late);
        var sample = rule.Window(new Period(rule.Every, 2020, 1));
        if (DateOnly.FromDateTime(sample.Due.DateTime) < sample.To)
        {
            due!.Add(due.At, RegimeMessages.DueBeforeEnd(), SeverityOf(sample));
        }

        return rule;
    }

    private List<Window> ReadPeriods(JsonFields fields)
    {
        List<Window> listed = [];
        var part = fields.Take("periods")!;
        if (part.Kind != JsonTokenType.StartArray || part.Elements.Count == 0)
        {
            fields.Error(part.At, RegimeMessages.Wanted(RegimeMessages.Periods()));
        }

        foreach (var element in part.Elements)
        {
            ReadPeriod(new JsonFields(utf8, bag, element), listed);
        }

        return listed;
    }

    private static void ReadPeriod(JsonFields fields, List<Window> listed)
    {
        var period = fields.Exact<Period>("period", name => Period.TryParse(name, out var p) ? p : null, RegimeMessages.PeriodName());
        var from = fields.Exact("from", DayOf, RegimeMessages.Day());
        var to = fields.Exact("to", DayOf, RegimeMessages.Day());
        var due = fields.Exact("due", MomentOf, RegimeMessages.Moment());
        var late = fields.Whole("late_until_days", 0, MaxLateDays, isNeeded: false);
        fields.RefuseOthers("period", "from", "to", "due", "late_until_days");
        if (period is null || from is null || to is null || due is null)
        {
            return;
        }

        var window = new Window(period.Value, from.Value, to.Value, due.Value, late is { } days ? due.Value.AddDays(days) : null);
        CheckPeriod(fields, window, listed);
        listed.Add(window);
    }

    private static void CheckPeriod(JsonFields fields, Window window, List<Window> before)
    {
        if (window.To < window.From)
        {
            fields.Error(fields.At, RegimeMessages.EndBeforeStart());
        }

        if (before.Exists(w => w.Period == window.Period))
        {
            fields.Error(fields.At, RegimeMessages.PeriodTwice(window.Period.ToString()));
        }
        else if (before.Count > 0 && before[^1].To >= window.To)
        {
            fields.Error(fields.At, RegimeMessages.NotInOrder());
        }

        if (DateOnly.FromDateTime(window.Due.DateTime) < window.To)
        {
            fields.Add(fields.At, RegimeMessages.DueBeforeEnd(), SeverityOf(window));
        }
    }

    /// <summary>Due within its days is rare and may be meant; due before they begin is a slip of the hand.</summary>
    private static Severity SeverityOf(Window due) =>
        DateOnly.FromDateTime(due.Due.DateTime) < due.From ? Severity.Error : Severity.Warning;

    private static Every? EveryOf(string text) => text switch
    {
        "month" => Every.Month,
        "quarter" => Every.Quarter,
        "half-year" => Every.HalfYear,
        "nine-months" => Every.NineMonths,
        "year" => Every.Year,
        _ => null,
    };

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsInRange(day.Year) ? day : null;

    private static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateTimeOffset? MomentOf(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) &&
        IsInRange(moment.Year)
            ? moment.ToOffset(WindowRule.Offset)
            : null;

    private static bool IsInRange(int year) => year is >= Period.MinYear and <= Period.MaxYear;
}

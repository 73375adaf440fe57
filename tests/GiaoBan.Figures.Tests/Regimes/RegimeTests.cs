using GiaoBan.Figures.Language;
using GiaoBan.Figures.Regimes;
using Xunit;

namespace GiaoBan.Figures.Tests.Regimes;

public sealed class RegimeTests
{
    [Fact]
    public void The_half_year_runs_from_the_fifteenth_of_december_to_the_fourteenth_of_june()
    {
        var regime = Read(Golden.Text("forms/nc-6t.json"));
        var window = regime.Window(Period.Parse("2020-H1"))!;
        Assert.Equal((new DateOnly(2019, 12, 15), new DateOnly(2020, 6, 14)), (window.From, window.To));
        Assert.Equal("2020-06-25T11:00:00.0000000+07:00", window.Due.ToString("O"));
        Assert.Equal("2020-06-30T11:00:00.0000000+07:00", window.LateUntil!.Value.ToString("O"));
        Assert.Equal("NOI-CHINH-6T", regime.FormCodeFor(window.Period));
        Assert.Null(regime.Units);
        Assert.Null(regime.Window(Period.Parse("2020-06")));
    }

    [Theory]
    [InlineData("month", 15, 1)]
    [InlineData("quarter", 1, 0)]
    [InlineData("half-year", 28, 2)]
    [InlineData("year", 16, 1)]
    public void Every_day_is_in_the_window_of_its_period_and_windows_follow_one_another(string every, int cut, int lead)
    {
        var regime = Read($$"""{ "code": "R", "title": "T", "form": "F", "units": "all", "every": "{{every}}", "window": { "cut": {{cut}}, "lead": {{lead}} }, "due": { "day": 31, "time": "17:00" } }""");
        for (var day = new DateOnly(2019, 1, 1); day < new DateOnly(2021, 3, 1); day = day.AddDays(1))
        {
            var window = regime.Window(regime.PeriodOf(day)!.Value)!;
            Assert.True(window.From <= day && day <= window.To);
            Assert.Equal(window.From.AddDays(-1), regime.Window(regime.Previous(window.Period)!.Value)!.To);
        }
    }

    [Fact]
    public void Nine_months_leave_the_rest_of_the_year_without_a_period()
    {
        var regime = Read("""{ "code": "R", "title": "T", "form": "F", "units": "all", "every": "nine-months", "window": { "cut": 15, "lead": 1 }, "due": { "day": 20, "time": "17:00" } }""");
        Assert.Equal("2020-9M", regime.PeriodOf(new DateOnly(2020, 9, 14)).ToString());
        Assert.Null(regime.PeriodOf(new DateOnly(2020, 9, 15)));
        Assert.Equal("2021-9M", regime.PeriodOf(new DateOnly(2020, 12, 15)).ToString());
        // It is reported after its last day: it does not disappear with it.
        Assert.Equal("2020-9M", regime.LastBegunOn(new DateOnly(2020, 9, 15)).ToString());
        Assert.Equal("2020-9M", regime.LastBegunOn(new DateOnly(2020, 12, 14)).ToString());
        Assert.Equal("2021-9M", regime.LastBegunOn(new DateOnly(2020, 12, 15)).ToString());
    }

    [Fact]
    public void A_due_day_beyond_its_month_is_the_last_of_the_month()
    {
        var regime = Read("""{ "code": "R", "title": "T", "form": "F", "units": "all", "every": "month", "window": { "cut": 15, "lead": 1 }, "due": { "day": 31, "time": "17:00" } }""");
        Assert.Equal(29, regime.Window(Period.Parse("2020-02"))!.Due.Day);
        Assert.Equal(30, regime.Window(Period.Parse("2020-06"))!.Due.Day);
        Assert.Null(regime.Window(Period.Parse("2020-06"))!.LateUntil);
    }

    [Fact]
    public void The_first_and_the_last_day_of_the_calendar_are_in_no_period()
    {
        var regime = Read(Golden.Text("forms/nc-t.json"));
        Assert.Null(regime.PeriodOf(DateOnly.MinValue));
        Assert.Null(regime.PeriodOf(DateOnly.MaxValue));
        Assert.Null(regime.LastBegunOn(DateOnly.MinValue));
        Assert.NotNull(regime.Window(Period.Parse("1900-01")));
        Assert.NotNull(regime.Window(Period.Parse("2199-12")));
    }

    [Fact]
    public void Of_a_listed_regime_the_period_before_is_the_one_listed_before()
    {
        var regime = Read(Golden.Text("regime-mau.json"));
        var (second, half) = (Period.Parse("2019-H2"), Period.Parse("2020-H1"));
        Assert.Equal(second, regime.Previous(half));
        Assert.Null(regime.Previous(second));
        Assert.Null(regime.Previous(Period.Parse("2018-H1")));
        Assert.Null(regime.LastYear(half));
        Assert.Equal(half, regime.PeriodOf(new DateOnly(2020, 6, 14)));
        Assert.Null(regime.PeriodOf(new DateOnly(2020, 6, 15)));
        Assert.Equal(half, regime.LastBegunOn(new DateOnly(2020, 6, 15)));
        Assert.Null(regime.LastBegunOn(new DateOnly(2018, 1, 1)));
        Assert.Equal(["25", "17", "26", "58"], regime.Units);
    }

    [Fact]
    public void The_form_is_the_one_in_use_on_the_last_day_of_the_window()
    {
        var regime = Read("""
            { "code": "R", "title": "T", "form": [ { "form": "CU" }, { "form": "MOI", "from": "2020-06-14" } ], "units": ["25"],
              "every": "half-year", "window": { "cut": 15, "lead": 1 }, "due": { "day": 25, "time": "11:00" } }
            """);
        Assert.Equal("CU", regime.FormCodeFor(Period.Parse("2019-H2")));
        Assert.Equal("MOI", regime.FormCodeFor(Period.Parse("2020-H1")));
    }

    [Theory]
    [InlineData("", "1:1")]
    [InlineData("{", "1:2")]
    [InlineData("[]", "1:1")]
    [InlineData("null", "1:1")]
    [InlineData("{}{}", "1:3")]
    [InlineData("{ \"code\": \"R\", \"code\": \"S\" }", "1:16")]
    [InlineData("{\n \"đ\": 1 }", "2:2")]
    public void Faulty_json_has_an_error_at_its_place(string json, string place)
    {
        var (regime, diagnostics) = RegimeReader.Read(json, KnownForms.None);
        Assert.Null(regime);
        Assert.Contains(place, diagnostics.Select(d => $"{d.Line}:{d.Column}"));
    }

    [Theory]
    [InlineData("\"half-year\"", "\"halfyear\"")]
    [InlineData("\"cut\": 15", "\"cut\": 29")]
    [InlineData("\"cut\": 15", "\"cut\": 15.5")]
    [InlineData("\"lead\": 1", "\"lead\": -1")]
    [InlineData("\"day\": 25", "\"day\": 0")]
    [InlineData("11:00", "25:00")]
    [InlineData("\"all\"", "[]")]
    [InlineData("\"all\"", "[\"25\", \"25\"]")]
    [InlineData("\"all\"", "[25]")]
    [InlineData("\"NC-6T\"", "\"NC/6T\"")]
    [InlineData("\"every\"", "\"evry\"")]
    [InlineData("\"late_until_days\": 5", "\"late_until_days\": 5000")]
    [InlineData("\"every\"", "\"periods\": [], \"every\"")]
    [InlineData("\"NOI-CHINH-6T\"", "[ { \"form\": \"A\", \"from\": \"2020-01-01\" }, { \"form\": \"B\", \"from\": \"2019-01-01\" } ]")]
    [InlineData("\"NOI-CHINH-6T\"", "[ { \"form\": \"A\" }, { \"form\": \"B\" } ]")]
    public void What_a_regime_may_not_say_is_refused(string good, string bad)
    {
        var (regime, diagnostics) = RegimeReader.Read(Golden.Text("forms/nc-6t.json").Replace(good, bad), KnownForms.None);
        Assert.Null(regime);
        Assert.Contains(diagnostics, d => d.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("\"2020-06-14\"", "\"2019-06-14\"")]
    [InlineData("2020-H1", "2019-H2")]
    [InlineData("\"2020-06-14\"", "\"9999-12-31\"")]
    [InlineData("2020-06-25T11:00+07:00", "2020-06-25T11:00")]
    [InlineData("2020-06-25T11:00+07:00", "9999-12-31T23:59-14:00")]
    public void What_a_listed_period_may_not_say_is_refused(string good, string bad) =>
        Assert.Null(RegimeReader.Read(Golden.Text("regime-mau.json").Replace(good, bad), KnownForms.None).Regime);

    [Fact]
    public void A_deep_json_is_an_error_and_no_crash()
    {
        Assert.Null(RegimeReader.Read(new string('[', 60_000), KnownForms.None).Regime);
        Assert.Null(RegimeReader.Read("{\"code\":\"\\ud800\"}", KnownForms.None).Regime);
    }

    [Fact]
    public void A_form_that_is_not_there_yet_is_a_warning() =>
        Assert.Equal((1, Severity.Warning), RegimeReader.Read(Golden.Text("forms/nc-t.json"), KnownForms.None) is { Regime: not null, Diagnostics: [var only] } ? (only.Line, only.Severity) : default);

    private static Regime Read(string json)
    {
        var (regime, diagnostics) = RegimeReader.Read(json, KnownForms.None);
        Assert.DoesNotContain(diagnostics, d => d.Severity == Severity.Error);
        return regime!;
    }
}

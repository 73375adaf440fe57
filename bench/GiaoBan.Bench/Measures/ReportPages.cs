using System.Net;
using System.Text.RegularExpressions;
using GiaoBan.Bench.Made;
using GiaoBan.Demo;
using GiaoBan.Network;
using GiaoBan.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GiaoBan.Bench.Measures;

/// <summary>The page of a unit's report and the national picture, as a browser asks for them and as a program does.</summary>
internal sealed partial class ReportPages(BenchApp app)
{
    public async Task MeasureAsync(Results results)
    {
        await new MadeReports(app).MakeAsync(await UnitsAsync());
        var report = $"{MadeReports.Regime}/{MadeReports.Period}";
        await PageAsync(results, "the page of a unit's half-year report, a unit of the middle", "clerk-68", $"/bao-cao/{report}/68", limit: 50);
        await PageAsync(results, "the same, the largest unit", "clerk-01", $"/bao-cao/{report}/01", limit: 50);
        await ApiAsync(results, "the same report by the API, a unit of the middle", "clerk-68", $"/api/v1/reports/{report}/68", limit: 50);
        await PageAsync(
            results, "the national picture's page, with previous period and last year", "chair",
            $"/toan-quoc?regime={MadeReports.Regime}&period={MadeReports.Period}", limit: 30);
        await ApiAsync(results, "the national picture by the API: every item × 63 units", "chair", $"/api/v1/national/{report}", limit: 30);
    }

    private Task<List<string>> UnitsAsync() => app.InScopeAsync(async services =>
    {
        var map = await services.GetRequiredService<NetworkMaps>().CurrentAsync(services.GetRequiredService<GiaoBanDb>());
        var day = DateOnly.FromDateTime(BenchApp.Now.Date);
        return map.ObligedOn(day).Select(u => map.CodeOf(u.Id, day)).ToList();
    });

    private async Task ApiAsync(Results results, string what, string login, string path, double limit)
    {
        using var client = new RawClient(app.Url);
        await MeasureAsync(results, what, client, client.Request("GET", path, await app.TokenAsync(login)), limit);
    }

    private async Task PageAsync(Results results, string what, string login, string path, double limit)
    {
        using var client = new RawClient(app.Url);
        await MeasureAsync(results, what, client, client.PageRequest(path, await SignedInAsync(login)), limit);
    }

    private static async Task MeasureAsync(Results results, string what, RawClient client, byte[] request, double limit)
    {
        var (status, length) = await client.SendAsync(request);
        if (status != 200)
        {
            throw new InvalidOperationException($"{what}: {status} {client.Last(length)}");
        }

        results.Add($"{what} ({length:N0} bytes)", await Timing.OfAsync(60, _ => client.SendAsync(request), warmUp: 40), limit);
    }

    /// <summary>Signs in at the page; answers the cookies.</summary>
    private async Task<string> SignedInAsync(string login)
    {
        var cookies = new CookieContainer();
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = app.Url };
        var page = await browser.GetStringAsync("/dang-nhap");
        using var answer = await browser.PostAsync("/dang-nhap", new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", FormToken().Match(page).Groups[1].Value), new("Login", login), new("Password", DemoOfficers.Password),
        ]));
        return answer.RequestMessage!.RequestUri!.AbsolutePath == "/dang-nhap"
            ? throw new InvalidOperationException($"{login} could not sign in.")
            : cookies.GetCookieHeader(app.Url);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]*)""")]
    private static partial Regex FormToken();
}

using GiaoBan.Figures.Language;
using GiaoBan.Network;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Reports.Submission.Api;

/// <summary>A report that a request names, and what is needed to answer with it.</summary>
internal sealed record ReportRequest(
    string Regime, string Period, string Unit, HttpContext Http, [FromServices] ReportReader Reader,
    [FromServices] ReportAnswers Reports, [FromServices] Answers Answers, CancellationToken Cancel)
{
    /// <summary>The report as it now is.</summary>
    public async Task<IResult> AnswerAsync()
    {
        var (view, refusal) = await Reader.OpenAsync(Regime, Period, Unit, Cancel);
        return view is null ? Answers.Of(refusal!) : Reports.Answer(view, Http);
    }

    /// <summary>Does something to it and answers with it, or says why not: first whether this officer may at all.</summary>
    public async Task<IResult> DoAsync(
        Func<Unit, Refusal?> may, Func<(ReportPeriod Place, Unit Unit, Form Form), ApiRequest, Task<Refusal?>> change)
    {
        var (found, refusal) = await Reader.FindAsync(Regime, Period, Unit, Cancel);
        if ((refusal ?? may(found.Unit)) is { } refusedBefore)
        {
            return Answers.Of(refusedBefore);
        }

        var (request, problem) = await ApiRequest.ReadAsync(Http);
        if (request is null)
        {
            return Answers.Unreadable(problem);
        }

        return await change(found, request) is { } refused ? Answers.Of(refused) : await AnswerAsync();
    }
}

using GiaoBan.Assignments.Following;
using GiaoBan.Assignments.Reminders;
using GiaoBan.Assignments.Sheets;
using GiaoBan.Assignments.Urging;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Audit;
using GiaoBan.Records.Pages;
using GiaoBan.Records.Pages.Reading;
using GiaoBan.Shell;
using Microsoft.AspNetCore.Mvc;

namespace GiaoBan.Assignments;

public static class AssignmentServices
{
    private static readonly AssignmentRegister Register = new();

    public static IServiceCollection AddAssignments(this IServiceCollection services, Installation installation)
    {
        services
            .AddRegister(Register).AddRegisterPages(new AssignmentPages(Register))
            .AddScoped<FollowUp>().AddScoped<Assigning>().AddScoped<Urger>().AddScoped<LetterNumbering>().AddScoped<LetterDocument>().AddSingleton<IPresentContent, PresentRows<UrgingLetter>>().AddScoped<IWaitingCount, AssignmentsWaiting>()
            .AddScoped<IRecordUses, Evidence>().AddScoped<DueReminders>().AddScoped<ReminderPost>().AddScoped<SheetJudge>().AddScoped<SheetImport>();
        return installation.Mail is null ? services : services.AddHostedService<ReminderRounds>();
    }

    public static void MapAssignments(this IEndpointRouteBuilder api)
    {
        api.MapRegister(Register, AssigningRoutes.EnterAsync);
        UrgingRoutes.Map(api);
        api.MapGet($"/{Assignment.RegisterCode}/{{id}}/files/{{file}}", FileAsync).WithTags(Assignment.RegisterCode);
    }

    private static async Task<IResult> FileAsync(
        string id, string file, [FromServices] RecordReading<Assignment> reading, [FromServices] Answers answers, CancellationToken cancel) =>
        await Evidence.FindAsync(reading, id, file, cancel) is { } found ? AttachmentResult.Of(found) : answers.Of(Refusal.NotFound);
}

using GiaoBan.Records.Audit;
using GiaoBan.Reports.Forms;
using GiaoBan.Reports.National;
using GiaoBan.Reports.Opening;
using GiaoBan.Reports.Regimes;
using GiaoBan.Reports.Submission;
using GiaoBan.Reports.Submission.Api;
using GiaoBan.Reports.Submission.Lists;
using GiaoBan.Reports.Submission.Pages;
using GiaoBan.Shell;
using GiaoBan.Shell.Live;

namespace GiaoBan.Reports;

public static class ReportServices
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<FormLibrary>();
        services.AddSingleton<RegimeShelf>();
        services.AddSingleton<FrozenCache>();
        services.AddScoped<FormVerbs>();
        services.AddScoped<RegimeVerbs>();
        services.AddScoped<ReportPeriods>();
        services.AddScoped<InForce>();
        services.AddScoped<ReportReader>();
        services.AddScoped<ReportVerbs>();
        services.AddScoped<SubmissionVerbs>();
        services.AddSingleton<OpeningTerms>();
        services.AddScoped<OpeningReader>();
        services.AddScoped<OpeningVerbs>();
        services.AddScoped<ReportLists>();
        services.AddScoped<OwedReports>();
        services.AddScoped<IWaitingCount, ReportsWaiting>();
        services.AddScoped<ReportHistory>();
        services.AddScoped<ReportAnswers>();
        services.AddScoped<FigureQuestions>();
        services.AddScoped<UnitLeafSource>();
        services.AddScoped<Figuring>();
        services.AddScoped<FigureRecords>();
        services.AddScoped<NationalPictures>();
        services.AddSingleton<ILiveTopic, NationalTopic>();
        services.AddSingleton<IPresentContent, ReportsPresent>();
        return services;
    }

    public static void MapReportRoutes(this IEndpointRouteBuilder api)
    {
        api.MapForms();
        api.MapReports();
        api.MapOpening();
        api.MapNational();
    }
}

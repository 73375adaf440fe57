using GiaoBan.Figures;
using GiaoBan.Records.Api;
using GiaoBan.Records.Attachments;
using GiaoBan.Records.Audit;
using GiaoBan.Records.Contributions;
using GiaoBan.Records.History;
using GiaoBan.Records.Ledger;
using GiaoBan.Records.Links;
using GiaoBan.Records.Pages;
using GiaoBan.Records.Settings;

namespace GiaoBan.Records;

public static class RecordServices
{
    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddSingleton<SeriesCache>();
        services.AddSingleton(provider => new FactCatalogue(provider.GetServices<IRegister>().SelectMany(r => r.Facts)));
        services.AddScoped<ContributionSums>();
        services.AddScoped<FactDefinitions>();
        services.AddScoped<Door>();
        services.AddScoped<Histories>();
        services.AddScoped<SeenLinks>();
        services.AddScoped<Answers>();
        services.AddScoped<UnitSettlement>();
        services.AddSingleton<IPresentContent, PresentRows<UnitSettings>>();
        services.AddScoped<Recount>();
        services.AddScoped<LedgerAudit>();
        services.AddScoped<LedgerReceipts>();
        services.AddHostedService<LedgerLook>();
        services.AddAttachments();
        services.AddRecordPages();
        return services;
    }

    /// <summary>Adds a register: its facts join the catalogue, its records the recount and the audit.</summary>
    public static IServiceCollection AddRegister<T>(this IServiceCollection services, Register<T> register)
        where T : Record
    {
        services.AddSingleton(register);
        services.AddSingleton<IRegister>(register);
        services.AddSingleton<IPresentContent>(register);
        services.AddScoped<RecordVerbs<T>>();
        services.AddScoped<RecordReading<T>>();
        services.AddScoped<RecordLists<T>>();
        services.AddScoped<RecordAnswers<T>>();
        return services;
    }
}

using GiaoBan.Records.Pages.Forms;
using GiaoBan.Records.Pages.Reading;
using Microsoft.AspNetCore.Mvc.Razor;

namespace GiaoBan.Records.Pages;

/// <summary>What the pages of all registers share.</summary>
public static class PageServices
{
    internal static IServiceCollection AddRecordPages(this IServiceCollection services) => services
        .Configure<RazorViewEngineOptions>(razor =>
        {
            foreach (var folder in (string[])["", "Lists/", "Forms/", "Reading/"])
            {
                razor.PageViewLocationFormats.Add($"/Records/Pages/{folder}{{0}}.cshtml");
            }
        })
        .AddScoped<FieldWords>().AddScoped<HistoryWords>().AddScoped<CountedWords>().AddScoped<NameableOfficers>();

    /// <summary>Adds the pages of a register, which join the tabs over all lists.</summary>
    public static IServiceCollection AddRegisterPages<T>(this IServiceCollection services, RegisterPages<T> pages)
        where T : Record => services
        .AddSingleton(pages).AddSingleton<RegisterPages>(pages).AddScoped<RecordWork<T>>();
}

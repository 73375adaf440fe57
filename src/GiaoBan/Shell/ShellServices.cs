using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GiaoBan.Shell.Language;
using GiaoBan.Shell.Live;
using GiaoBan.Shell.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;

namespace GiaoBan.Shell;

/// <summary>What every page and route shares.</summary>
public static class ShellServices
{
    public static IServiceCollection AddShell(this IServiceCollection services, Installation installation)
    {
        // What machines read is invariant; what people read is made by Formats.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        services.AddLogging(logging => logging
            // An address may bear what somebody searched for: it is not logged. Nor is each question to the database.
            .AddFilter("Microsoft", LogLevel.Warning)
            // What a command answers stands alone on standard output.
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        // A proxy on this machine says who called it and whether by TLS; none elsewhere is believed (the default).
        services.Configure<ForwardedHeadersOptions>(forwarded =>
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new Clock(provider.GetRequiredService<Installation>().Time));
        services.AddScoped<Lang>();
        services.AddScoped<Formats>();
        services.AddScoped<WaitingCounts>();
        services.AddScoped<Translate>(provider => provider.GetRequiredService<Lang>().T);
        services.AddWebEncoders(encoders =>
            encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services.AddPages().AddRequests().AddLive(installation);
    }

    /// <summary>
    /// Serves the client's files from a build as from a publish, whatever the environment is called: as the build made
    /// them, with names that may be kept for a year, and compressed.
    /// </summary>
    public static void UseBuiltFiles(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
    }

    /// <summary>In this order: headers on every answer, then the language, so that errors speak it.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseMiddleware<LanguageChoice>();
        app.UseMiddleware<Errors>();
        app.UseRouting(); // before the check: a page that takes files has a limit of its own
        app.UseMiddleware<RequestCheck>();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapLive();
    }

    private static IServiceCollection AddPages(this IServiceCollection services)
    {
        services
            .AddRazorPages(pages => pages.RootDirectory = "/")
            .AddRazorOptions(razor => razor.PageViewLocationFormats.Add("/Shell/Pages/{0}.cshtml"))
            .AddMvcOptions(mvc =>
            {
                mvc.ModelBinderProviders.Insert(0, new TypedBinderProvider());
                mvc.Filters.Add<ForgeryMessage>();
                mvc.Filters.Add<HandledPosts>();
                // What must be given is said by verbs, in words; a missing box is not an English message.
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                BindingMessages.Set(mvc.ModelBindingMessageProvider);
            });
        services.AddAntiforgery(forgery =>
        {
            forgery.SuppressXFrameOptionsHeader = true;
            forgery.Cookie.Name = "giaoban-form";
            forgery.Cookie.SameSite = SameSiteMode.Strict;
            forgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services.Configure<CookieTempDataProviderOptions>(temp => temp.Cookie.Name = Announcement.Cookie);
    }

    private static IServiceCollection AddRequests(this IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json"];
        });
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.AllowDuplicateProperties = false;
            json.SerializerOptions.Converters.Add(new CleanStrings());
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<FormOptions>(forms =>
        {
            forms.MultipartBodyLengthLimit = RequestCheck.LargestBody;
            forms.ValueCountLimit = RequestCheck.MostFields;
        });
        return services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestCheck.LargestReceived;
        });
    }
}

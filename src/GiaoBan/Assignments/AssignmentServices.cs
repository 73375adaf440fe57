using GiaoBan.Assignments.Following;
using GiaoBan.Assignments.Urging;
using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Audit;
using GiaoBan.Records.Pages;
using GiaoBan.Shell;

namespace GiaoBan.Assignments;

public static class AssignmentServices
{
    private static readonly AssignmentRegister Register = new();

    public static IServiceCollection AddAssignments(this IServiceCollection services) => services
        .AddRegister(Register).AddRegisterPages(new AssignmentPages(Register))
        .AddScoped<FollowUp>().AddScoped<Assigning>().AddScoped<Urger>().AddSingleton<IPresentContent, LettersPresent>().AddScoped<IWaitingCount, AssignmentsWaiting>();

    public static void MapAssignments(this IEndpointRouteBuilder api)
    {
        api.MapRegister(Register);
        UrgingRoutes.Map(api);
    }
}

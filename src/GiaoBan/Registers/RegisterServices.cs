using GiaoBan.Records;
using GiaoBan.Records.Api;
using GiaoBan.Records.Pages;
using GiaoBan.Registers.Cases;
using GiaoBan.Registers.Directives;

namespace GiaoBan.Registers;

/// <summary>The registers that there are.</summary>
public static class RegisterServices
{
    private static readonly DirectiveRegister Directives = new();
    private static readonly CaseRegister Cases = new();

    public static IServiceCollection AddRegisters(this IServiceCollection services) => services
        .AddRegister(Directives).AddRegisterPages(new DirectivePages(Directives))
        .AddRegister(Cases).AddRegisterPages(new CasePages(Cases));

    public static void MapRegisters(this IEndpointRouteBuilder api)
    {
        api.MapRegister(Directives);
        api.MapRegister(Cases);
    }
}

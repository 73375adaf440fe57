using Microsoft.OpenApi;

namespace GiaoBan.Records.Api;

/// <summary>Says in the OpenAPI document what an address may ask: lists and figures read it field by field.</summary>
public static class AskedFor
{
    /// <summary>What every list takes.</summary>
    public static readonly string[] OfLists = ["limit", "after", "sort", "from", "to", "unit", "access", "former", "removed"];

    /// <summary>Declares these parameters of the address, each optional and a text.</summary>
    public static RouteHandlerBuilder MayAsk(this RouteHandlerBuilder route, params IEnumerable<string> names) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            foreach (var name in names)
            {
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Query,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }

            return Task.CompletedTask;
        });
}

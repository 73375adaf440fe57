using GiaoBan.Figures;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GiaoBan.Shell.Language;

/// <summary>
/// Binds days and numbers of a page's input as people write them, so that an input has <c>DateOnly?</c> and <c>long?</c>
/// and the page keeps what was typed beside its error.
/// </summary>
internal sealed class TypedBinder(Type type) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var given = context.ValueProvider.GetValue(context.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, given);
        var lang = context.HttpContext.RequestServices.GetRequiredService<Lang>();
        var error = Read(given.FirstValue, lang.IsEnglish, out var value);
        if (error is { } text)
        {
            context.ModelState.TryAddModelError(context.ModelName, lang.T(text));
        }
        else if (value is not null || context.ModelMetadata.IsReferenceOrNullableType)
        {
            context.Result = ModelBindingResult.Success(value);
        }

        return Task.CompletedTask;
    }

    private Text? Read(string? typed, bool english, out object? value)
    {
        Text? error;
        if (type == typeof(DateOnly))
        {
            error = Typed.Day(typed, out var day);
            value = day;
        }
        else if (type == typeof(decimal))
        {
            error = Typed.Number(typed, english, out var number);
            value = number;
        }
        else
        {
            error = Typed.Whole(typed, english, out var whole);
            value = whole;
            if (error is null && type == typeof(int) && whole is { } wide)
            {
                error = wide is >= int.MinValue and <= int.MaxValue ? null : new Text("Số này quá lớn", "The number is too large");
                value = error is null ? (int)wide : null;
            }
        }

        return error;
    }
}

internal sealed class TypedBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) || type == typeof(decimal) || type == typeof(long) || type == typeof(int)
            ? new TypedBinder(type)
            : null;
    }
}

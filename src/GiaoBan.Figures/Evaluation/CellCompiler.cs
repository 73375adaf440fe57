using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Evaluation;

/// <summary>Compiles one expression; what it uses is compiled before.</summary>
internal sealed class CellCompiler(PlanCompiler plan, Scope scope, string name)
{
    private readonly List<Op> _ops = [];
    private bool _hasNoTotal;
    private int _depth;
    private int _maxDepth;

    public Cell Compile(Expression expression)
    {
        Emit(expression, null);
        return new Cell(name, [.. _ops], _maxDepth, _hasNoTotal);
    }

    // Nested no deeper than brackets may be.
    private void Emit(Expression expression, Function? around)
    {
        switch (expression)
        {
            case NumberExpression number:
                plan.Numbers.Add(number.Number);
                Push(new Op(OpCode.Number, plan.Numbers.Count - 1));
                break;
            case FactExpression fact:
                Push(plan.Leaf(scope, References.LeafOf(fact.Term, around)));
                break;
            case NegationExpression negation:
                Emit(negation.Operand, around);
                _ops.Add(new Op(OpCode.Negate));
                break;
            case ChainExpression chain:
                EmitChain(chain, around);
                break;
            case CallExpression call:
                EmitCall(call, around);
                break;
            default:
                Load(Targets.Of(scope, expression, around).First());
                break;
        }
    }

    private void EmitChain(ChainExpression chain, Function? around)
    {
        Emit(chain.Parts[0].Operand, around);
        foreach (var part in chain.Parts.Skip(1))
        {
            Emit(part.Operand, around);
            Join(Arithmetic.Of(chain, part.IsInverse));
        }
    }

    private void EmitCall(CallExpression call, Function? around)
    {
        switch (call.Function)
        {
            case Function.Round or Function.Truncate:
                Emit(call.Arguments[0], around);
                var decimals = (int)((NumberExpression)call.Arguments[1]).Number;
                _ops.Add(new Op(call.Function == Function.Round ? OpCode.Round : OpCode.Truncate, decimals));
                break;
            case Function.Sum or Function.Min or Function.Max:
                EmitAll(call, around);
                break;
            default:
                Emit(call.Arguments[0], call.Function);
                break;
        }
    }

    private void EmitAll(CallExpression call, Function? around)
    {
        var isFirst = true;
        foreach (var argument in call.Arguments)
        {
            if (argument is RangeExpression)
            {
                foreach (var target in Targets.Of(scope, argument, around))
                {
                    Load(target);
                    JoinNext();
                }
            }
            else
            {
                Emit(argument, around);
                JoinNext();
            }
        }

        void JoinNext()
        {
            if (!isFirst)
            {
                Join(Arithmetic.Of(call.Function));
            }

            isFirst = false;
        }
    }

    private void Load(Target target)
    {
        if (target is { Scope: { } there, Item: { } item })
        {
            var op = there.Compiled[item.Code];
            _hasNoTotal |= item.NoTotal || (op.Code == OpCode.Cell && plan.Cells[op.Index].HasNoTotal);
            Push(op);
        }
        else
        {
            Push(plan.Absent(target));
        }
    }

    private void Push(Op op)
    {
        _ops.Add(op);
        _depth++;
        _maxDepth = Math.Max(_maxDepth, _depth);
    }

    private void Join(OpCode code)
    {
        _ops.Add(new Op(code));
        _depth--;
    }
}
